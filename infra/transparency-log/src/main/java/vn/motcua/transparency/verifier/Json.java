package vn.motcua.transparency.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.transparency.MalformedException;

/**
 * Reads JSON (RFC 8259), so that the verifier needs no library. Stricter than the standard in two points where readers disagree: a name may not
 * come twice in an object, and text must be whole Unicode characters.
 */
final class Json {

    private static final int MAX_DEPTH = 32;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
    private static final Pattern HEX4 = Pattern.compile("[0-9a-fA-F]{4}");

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Reads a text that is one JSON object.
     *
     * @return its members; values are {@code String}, {@code BigDecimal}, {@code Boolean}, {@code Map}, {@code List} or null
     * @throws MalformedException if it is anything else
     */
    static Map<String, Object> object(String text) throws MalformedException {
        Json json = new Json(text);
        json.skipSpace();
        if (json.peek() != '{') {
            throw json.malformed();
        }
        Map<String, Object> object = json.readObject(0);
        json.skipSpace();
        if (json.at != text.length()) {
            throw json.malformed();
        }
        return object;
    }

    /** A text as a JSON string with its quotation marks. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private Object readValue(int depth) throws MalformedException {
        skipSpace();
        return switch (peek()) {
            case '{' -> readObject(depth);
            case '[' -> readArray(depth);
            case '"' -> readString();
            case 't' -> readWord("true", Boolean.TRUE);
            case 'f' -> readWord("false", Boolean.FALSE);
            case 'n' -> readWord("null", null);
            default -> readNumber();
        };
    }

    private Map<String, Object> readObject(int depth) throws MalformedException {
        Map<String, Object> object = new LinkedHashMap<>();
        open('{', depth);
        for (boolean first = true; !closes('}', first); first = false) {
            skipSpace();
            String name = readString();
            skipSpace();
            expect(':');
            Object value = readValue(depth + 1);
            if (object.containsKey(name)) {
                throw malformed();
            }
            object.put(name, value);
        }
        return object;
    }

    private List<Object> readArray(int depth) throws MalformedException {
        List<Object> array = new ArrayList<>();
        open('[', depth);
        for (boolean first = true; !closes(']', first); first = false) {
            array.add(readValue(depth + 1));
        }
        return array;
    }

    private void open(char bracket, int depth) throws MalformedException {
        if (depth >= MAX_DEPTH) {
            throw malformed();
        }
        expect(bracket);
    }

    /** Passes over the bracket that ends a list, or over the comma before its next element. */
    private boolean closes(char bracket, boolean first) throws MalformedException {
        skipSpace();
        if (peek() == bracket) {
            at++;
            return true;
        }
        if (!first) {
            expect(',');
        }
        return false;
    }

    private String readString() throws MalformedException {
        expect('"');
        StringBuilder read = new StringBuilder();
        while (peek() != '"') {
            int plain = at;
            while (at < text.length() && isPlain(text.charAt(at))) {
                at++;
            }
            read.append(text, plain, at);
            if (peek() == '\\') {
                at++;
                read.append(readEscaped());
            } else if (peek() != '"') {
                throw malformed();
            }
        }
        at++;
        // A half of a surrogate pair that stands alone would be hashed as a question mark, and two texts would have one
        // hash.
        if (read.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw malformed();
        }
        return read.toString();
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c != '"' && c != '\\';
    }

    private char readEscaped() throws MalformedException {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> readHexadecimal();
            default -> throw malformed();
        };
    }

    private char readHexadecimal() throws MalformedException {
        Matcher digits = HEX4.matcher(text).region(at, Math.min(at + 4, text.length()));
        if (!digits.matches()) {
            throw malformed();
        }
        at += 4;
        return (char) Integer.parseInt(digits.group(), 16);
    }

    private BigDecimal readNumber() throws MalformedException {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        if (!number.lookingAt()) {
            throw malformed();
        }
        at = number.end();
        return new BigDecimal(number.group());
    }

    private Object readWord(String word, Object value) throws MalformedException {
        if (!text.startsWith(word, at)) {
            throw malformed();
        }
        at += word.length();
        return value;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private void expect(char c) throws MalformedException {
        if (next() != c) {
            throw malformed();
        }
    }

    private char next() throws MalformedException {
        char c = peek();
        at++;
        return c;
    }

    private char peek() throws MalformedException {
        if (at >= text.length()) {
            throw malformed();
        }
        return text.charAt(at);
    }

    private MalformedException malformed() {
        return new MalformedException(
                "not a JSON object; the fault is at character " + (at + 1),
                "không phải đối tượng JSON hợp lệ; lỗi ở ký tự thứ " + (at + 1));
    }
}
