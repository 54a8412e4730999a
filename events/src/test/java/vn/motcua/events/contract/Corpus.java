package vn.motcua.events.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import vn.motcua.events.EventTypes;

/** The frozen examples of everything that was ever stored. */
final class Corpus {

    /** Writes as the ledger does, and is stricter than the ledger when it reads. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private static final Path ROOT = Path.of("src/test/resources/corpus");

    private Corpus() {}

    /** One example: which event, in which revision, and its stored JSON. */
    record Example(String event, String revision, JsonNode json) {

        Class<?> type() {
            return EventTypes.byName().get(event);
        }

        boolean current() {
            return revision.equals(type().getAnnotation(Revision.class).value());
        }

        @Override
        public String toString() {
            return event + " revision " + revision;
        }
    }

    static List<Example> examples() {
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            return files.filter(file -> ROOT.relativize(file).getNameCount() == 2)
                    .sorted()
                    .map(file -> new Example(
                            file.getParent().getFileName().toString(),
                            file.getFileName().toString().replace(".json", ""),
                            read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Example> currentExamples() {
        return examples().stream().filter(Example::current).toList();
    }

    static JsonNode file(String name) {
        return read(ROOT.resolve(name));
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
