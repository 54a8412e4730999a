package vn.motcua.personaldata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;

/**
 * How an encrypted value stands in an event's JSON: {@code {"enc":"1","data":"<base64url>"}}, the data being nonce,
 * ciphertext and tag of the value's own JSON. That JSON is filled up with spaces, which JSON ignores, to a multiple of 64
 * bytes: the length of a name would say something about the name.
 */
final class SealedValue {

    private static final String FORMAT_FIELD = "enc";
    private static final String FORMAT = "1";
    private static final String DATA = "data";
    private static final int BLOCK = 64;

    private final ObjectMapper json;

    SealedValue(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode seal(DataKey key, String eventType, String field, JsonNode value) throws JsonProcessingException {
        byte[] plain = json.writeValueAsBytes(value);
        byte[] padded = Arrays.copyOf(plain, (plain.length + BLOCK - 1) / BLOCK * BLOCK);
        Arrays.fill(padded, plain.length, padded.length, (byte) ' ');
        try {
            String data = Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(eventType, field, padded));
            return json.createObjectNode().put(FORMAT_FIELD, FORMAT).put(DATA, data);
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(padded, (byte) 0);
        }
    }

    /** Whether a value is a sealed one; others were never personal, like a corrected department. */
    static boolean is(JsonNode value) {
        return value != null && value.isObject() && value.has(FORMAT_FIELD);
    }

    JsonNode open(DataKey key, String eventType, String field, JsonNode sealed) {
        if (!FORMAT.equals(sealed.path(FORMAT_FIELD).textValue())
                || !sealed.path(DATA).isTextual()) {
            throw unreadable(eventType, field, "is not sealed in a known form");
        }
        byte[] plain;
        try {
            plain = key.open(
                    eventType,
                    field,
                    Base64.getUrlDecoder().decode(sealed.get(DATA).textValue()));
        } catch (IllegalArgumentException e) {
            throw unreadable(eventType, field, "is not base64url");
        }
        try {
            return json.readTree(plain);
        } catch (IOException e) {
            // Without its cause, which quotes the plaintext.
            throw unreadable(eventType, field, "holds no JSON");
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static PersonalDataUnreadableException unreadable(String eventType, String field, String fault) {
        return new PersonalDataUnreadableException(eventType + "." + field + " " + fault);
    }
}
