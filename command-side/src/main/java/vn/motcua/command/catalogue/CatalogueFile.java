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
import java.util.Optional;

/** Reads a catalogue of departments and procedures from YAML. */
public final class CatalogueFile {

    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private CatalogueFile() {}

    /** The catalogue that comes with this program; what no public source confirms is marked as sample data in it. */
    public static Catalogue bundled() {
        String catalogue = resource("thanh-hoa.yaml").orElseThrow();
        CatalogueDocument document = document(catalogue);
        List<String> processes = document.procedures().stream()
                .map(CatalogueDocument.Entry::code)
                .distinct()
                .flatMap(code -> resource("processes/" + code + ".yaml").stream())
                .toList();
        return CatalogueChecks.accept(document, processes);
    }

    /**
     * Reads a catalogue.
     *
     * @param yaml the file's text
     * @param processes the files of electronic processes, one for a procedure; procedures without one are worked on ad hoc
     * @throws InvalidCatalogueException naming everything that is wrong
     */
    public static Catalogue parse(String yaml, List<String> processes) {
        return CatalogueChecks.accept(document(yaml), processes);
    }

    private static CatalogueDocument document(String yaml) {
        try {
            return YAML.readValue(yaml, CatalogueDocument.class);
        } catch (JsonProcessingException e) {
            throw new InvalidCatalogueException(List.of(e.getOriginalMessage()));
        }
    }

    private static Optional<String> resource(String name) {
        try (InputStream file = CatalogueFile.class.getResourceAsStream("/catalogue/" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled catalogue cannot be read", e);
        }
    }
}
