package vn.motcua.api.commands;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.api.problem.InvalidField;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.InvalidCommandException;

/** Turns a request body into a command record, and tells of everything in it that is wrong at once. */
@Component
public class CommandBody {

    private static final String CODE = "code";

    private final JsonMapper json;
    private final ObjectReader objects;

    public CommandBody(JsonMapper json) {
        this.json = json;
        this.objects = json.readerFor(JsonNode.class)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * Reads a command that brings in a dossier.
     *
     * @throws ProblemException 400 for what is not JSON, 422 with every wrong field
     */
    public <T> T read(byte[] body, Class<T> command) {
        return bind(object(body), command, new FieldFaults());
    }

    /**
     * Reads a command to the dossier {@code code}, which comes from the address, never from the body.
     *
     * @throws ProblemException 400 for what is not JSON, 422 with every wrong field
     */
    public <T> T read(byte[] body, Class<T> command, String code) {
        ObjectNode object = object(body);
        FieldFaults faults = new FieldFaults();
        if (object.has(CODE)) {
            faults.unknown(CODE);
        }
        object.put(CODE, code);
        return bind(object, command, faults);
    }

    private ObjectNode object(byte[] body) {
        if (body == null || body.length == 0) {
            return json.createObjectNode();
        }
        try {
            if (objects.readValue(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            throw malformed();
        }
        throw malformed();
    }

    private <T> T bind(ObjectNode object, Class<T> command, FieldFaults faults) {
        UnknownFields.find(object, command, faults::unknown);
        T read = null;
        try {
            read = json.readerFor(command)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .withHandler(faults)
                    .readValue(object);
        } catch (DatabindException e) {
            faults.notBound(e);
        } catch (InvalidCommandException e) {
            faults.invalid(e);
        }
        List<InvalidField> fields = faults.fields();
        if (!fields.isEmpty()) {
            throw ProblemException.invalid(fields);
        }
        return read;
    }

    private static ProblemException malformed() {
        return ProblemException.of(
                ProblemType.MALFORMED,
                "Nội dung phải là một đối tượng JSON đúng cú pháp, mỗi trường một lần.",
                "The content must be one well-formed JSON object with each field once.");
    }
}
