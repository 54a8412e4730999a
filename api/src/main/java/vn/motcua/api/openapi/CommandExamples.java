package vn.motcua.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.command.dossier.rules.Operation;

/** A summary and an example body of every command; the tests send the examples. */
final class CommandExamples {

    private static final String RESOURCE = "/openapi/commands.json";

    private final Map<String, Documented> byName;

    CommandExamples(JsonMapper json) {
        try (InputStream file = CommandExamples.class.getResourceAsStream(RESOURCE)) {
            byName = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the command does, with its Vietnamese term. */
    String summary(Operation operation) {
        return of(operation).summary();
    }

    /** A body that it takes. */
    Map<String, Object> body(Operation operation) {
        return of(operation).example();
    }

    private Documented of(Operation operation) {
        Documented documented = byName.get(operation.kebabName());
        if (documented == null) {
            throw new IllegalStateException(RESOURCE + " has no example for " + operation.kebabName());
        }
        return documented;
    }

    private record Documented(String summary, Map<String, Object> example) {}
}
