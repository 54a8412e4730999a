package vn.motcua.transparency.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.note.TextCoding;

/** Takes the fields of a JSON object one by one and remembers which are missing or have the wrong form, to name them all at once. */
final class JsonFields {

    private final Map<String, Object> object;
    private final List<String> faults;

    JsonFields(Map<String, Object> object) {
        this(object, new ArrayList<>());
    }

    private JsonFields(Map<String, Object> object, List<String> faults) {
        this.object = object;
        this.faults = faults;
    }

    boolean has(String name) {
        return object.get(name) != null;
    }

    String text(String name) {
        return object.get(name) instanceof String text ? text : fault(name, "");
    }

    /** A whole number from 0 to 2^63 − 1. */
    long number(String name) {
        if (object.get(name) instanceof BigDecimal number && number.signum() >= 0) {
            try {
                return number.longValueExact();
            } catch (ArithmeticException e) {
                return fault(name, 0L);
            }
        }
        return fault(name, 0L);
    }

    /** A SHA-256 hash in lower-case hexadecimal digits. */
    byte[] hash(String name) {
        try {
            byte[] hash = HexFormat.of().parseHex(text(name));
            if (hash.length == MerkleHash.LENGTH) {
                return hash;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: not hexadecimal.
        }
        return fault(name, new byte[MerkleHash.LENGTH]);
    }

    byte[] base64(String name) {
        try {
            return TextCoding.base64(text(name));
        } catch (MalformedException e) {
            return fault(name, new byte[0]);
        }
    }

    /** An object within this one; its faults are named together with the others. */
    JsonFields within(String name) {
        Map<String, Object> inner = new HashMap<>();
        if (object.get(name) instanceof Map<?, ?> members) {
            members.forEach((member, value) -> inner.put((String) member, value));
        } else {
            fault(name, inner);
        }
        return new JsonFields(inner, faults);
    }

    /**
     * @param what what these fields are of
     * @throws MalformedException naming every field that was taken and is not there in the right form
     */
    void checkAll(Sentence what) throws MalformedException {
        if (!faults.isEmpty()) {
            String names = String.join(", ", faults);
            throw new MalformedException(
                    "fields of " + what.english() + " are missing or have the wrong form: " + names,
                    "các trường sau của " + what.vietnamese() + " bị thiếu hoặc sai dạng: " + names);
        }
    }

    private <T> T fault(String name, T instead) {
        if (!faults.contains(name)) {
            faults.add(name);
        }
        return instead;
    }
}
