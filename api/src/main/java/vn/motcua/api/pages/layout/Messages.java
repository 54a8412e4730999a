package vn.motcua.api.pages.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.Language;

/** Every word of the pages, from the message files: one file for each room of the pages and each language. */
@Component
final class Messages {

    /** The rooms of the pages; the keys of a file begin with its room. */
    static final List<String> ROOMS = List.of("layout", "session", "citizen", "catalogue", "officer", "analyst");

    private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            Map<String, String> all = new HashMap<>();
            ROOMS.forEach(room -> all.putAll(read(room, language)));
            texts.put(language, Map.copyOf(all));
        }
    }

    /** The texts of a room, by key. */
    static Map<String, String> read(String room, Language language) {
        String file = "/messages/" + room + "_" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream stream = Messages.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + file);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /**
     * @throws IllegalArgumentException for a key that no file has
     */
    String text(Language language, String key, Object... arguments) {
        String text = texts.get(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("no message file has " + key);
        }
        if (arguments.length == 0) {
            return text;
        }
        // Numbers are grouped by whoever knows what they count: a year or a code is none.
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(text, Locale.forLanguageTag(language.tag())).format(words);
    }
}
