package vn.motcua.api.sweep;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;

/** Open dossiers of an old system whose appointment was some days ago, each with a step in somebody's hands. */
final class OpenHistory {

    private static final int BATCH = 500;

    private final Api importer;

    OpenHistory(Api api) {
        this.importer = api.as("importer", "nhap-01", null);
    }

    /**
     * Brings dossiers in.
     *
     * @param name begins their foreign ids
     * @param dueInDays when they are due from now on, in days; negative: so many days ago
     * @param finished whether they were decided already
     */
    void of(String name, int dossiers, int dueInDays, boolean finished) {
        for (int first = 0; first < dossiers; first += BATCH) {
            String batch = IntStream.range(first, Math.min(dossiers, first + BATCH))
                    .mapToObj(number -> dossier(name + "-" + number, dueInDays, finished))
                    .collect(Collectors.joining(", ", "{\"dossiers\": [", "]}"));
            Answer answer = importer.post("/api/import/dossiers", batch);
            if (answer.status() != 200) {
                throw new AssertionError("the import was answered with " + answer);
            }
        }
    }

    private static String dossier(String externalId, int dueInDays, boolean finished) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant received = now.minus(30, ChronoUnit.DAYS);
        return """
                {"externalId": "%s", "department": "000.00.24.H56", "channel": "COUNTER", "procedure": "3.000333",
                 "receivedAt": "%s", "dueAt": "%s", %s
                 "steps": [{"name": "Thẩm định hồ sơ", "officer": "cb-%s", "transition": "schedule", "at": "%s"}]}""".formatted(
                        externalId,
                        received,
                        now.plus(dueInDays, ChronoUnit.DAYS),
                        finished ? "\"finishedAt\": \"" + received.plus(20, ChronoUnit.DAYS) + "\"," : "",
                        externalId,
                        received.plus(1, ChronoUnit.HOURS));
    }
}
