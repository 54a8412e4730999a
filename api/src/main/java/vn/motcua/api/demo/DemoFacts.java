package vn.motcua.api.demo;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is known of the intake, with its source; see the resource {@code thanh-hoa-intake.json}.
 *
 * @param source where the numbers come from
 * @param periods one for each year, in order
 */
record DemoFacts(String source, List<Period> periods) {

    /**
     * The intake of one period.
     *
     * @param from its first day in Vietnam
     * @param to its last day
     * @param total all online dossiers of the period
     * @param departments the departments whose share the source names; the others share the rest
     */
    record Period(LocalDate from, LocalDate to, int total, List<Share> departments) {}

    /**
     * What one department took in.
     *
     * @param name as the source writes it
     * @param dossiers how many
     */
    record Share(String name, int dossiers) {}

    /** The facts that come with the program. */
    static DemoFacts load() {
        return read("thanh-hoa-intake.json", DemoFacts.class);
    }

    /** Reads a resource of this package. */
    static <T> T read(String resource, Class<T> type) {
        try (InputStream in = DemoFacts.class.getResourceAsStream(resource)) {
            return JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(in, type);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
