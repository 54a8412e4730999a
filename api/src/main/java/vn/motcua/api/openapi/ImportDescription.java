package vn.motcua.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Shows an example of a batch of histories. */
@Component
@Order(0)
class ImportDescription implements OpenApiCustomizer {

    private static final String RESOURCE = "/openapi/import.json";

    private final Map<String, Object> example;

    ImportDescription(JsonMapper json) {
        try (InputStream file = ImportDescription.class.getResourceAsStream(RESOURCE)) {
            example = json.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .get("/api/import/dossiers")
                .getPost()
                .getRequestBody()
                .getContent()
                .values()
                .forEach(content -> content.setExample(example));
    }
}
