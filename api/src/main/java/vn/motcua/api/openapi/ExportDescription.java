package vn.motcua.api.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows the same short event log in each format that an export can have. */
@Component
@Order(0)
class ExportDescription implements OpenApiCustomizer {

    private static final Map<String, String> EXAMPLES = Map.of(
            "application/xml", "/openapi/export.xes",
            "application/json", "/openapi/export.ocel.json",
            "text/csv", "/openapi/export.csv");

    @Override
    public void customise(OpenAPI api) {
        Content content = new Content();
        EXAMPLES.forEach((mediaType, resource) -> content.addMediaType(
                mediaType, new MediaType().schema(new StringSchema()).example(text(resource))));
        api.getPaths()
                .get("/api/audit/export")
                .getGet()
                .getResponses()
                .get("200")
                .setContent(content);
    }

    private static String text(String resource) {
        try (InputStream file = ExportDescription.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
