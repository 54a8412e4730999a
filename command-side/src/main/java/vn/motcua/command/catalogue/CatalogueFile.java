package vn.motcua.command.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a catalogue of departments and procedures from YAML. */
public final class CatalogueFile {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private CatalogueFile() {}

    /** The catalogue that comes with this program; what no public source confirms is marked as sample data in it. */
    public static Catalogue bundled() {
        try (InputStream file = CatalogueFile.class.getResourceAsStream("/catalogue/thanh-hoa.yaml")) {
            return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled catalogue cannot be read", e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @param yaml the file's text
     * @throws InvalidCatalogueException naming everything that is wrong
     */
    public static Catalogue parse(String yaml) {
        CatalogueDocument document;
        try {
            document = YAML.readValue(yaml, CatalogueDocument.class);
        } catch (JsonProcessingException e) {
            throw new InvalidCatalogueException(List.of(e.getOriginalMessage()));
        }
        return CatalogueChecks.accept(document);
    }
}
