package vn.motcua.api.importing;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Launched;
import vn.motcua.api.testing.LoggedStep;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.events.VietnamTime;
import vn.motcua.launcher.importing.ExportCommand;
import vn.motcua.launcher.importing.ImportCommand;

@WholeApplication
@DisplayName("Import and export")
class ImportExportIT {

    private static final Path EXCERPT = Path.of(
            System.getProperty("motcua.root"),
            "infra/launcher/src/test/resources/vn/motcua/launcher/importing/receipt-excerpt.csv");

    @Autowired
    private Api api;

    @LocalServerPort
    private int port;

    @TempDir
    Path folder;

    private Api importer;
    private Api auditor;

    @BeforeEach
    void speakAsImporterAndAuditor() {
        importer = api.as("importer", "importer-1", null);
        auditor = api.as("auditor,analyst", "auditor-1", null);
    }

    @Test
    void of_a_file_that_was_cut_short_then_sent_whole_then_again_gives_the_file_back_once() throws Exception {
        Path file = excerptOf("a");
        List<String> lines = Files.readAllLines(file);
        Path cut = Files.write(folder.resolve("cut.csv"), lines.subList(0, lines.size() / 2 - 2));

        assertThat(runImport(cut).exitCode()).isZero();
        Launched whole = runImport(file);
        Launched again = runImport(file);
        Path exported = folder.resolve("exported.csv");
        Launched export =
                Launched.run(new ExportCommand(), port, "auditor", "--format", "csv", "-o", exported.toString());

        assertThat(whole.exitCode()).as(whole.output()).isZero();
        assertThat(whole.output())
                .contains("1 thêm bước / extended")
                .contains("43 mới / new, 38 không đổi / unchanged");
        assertThat(again.output())
                .contains("0 mới / new, 0 thêm bước / extended, 12 không đổi / unchanged")
                .contains("0 mới / new, 81 không đổi / unchanged");
        assertThat(export.exitCode()).as(export.output()).isZero();
        assertThat(LoggedStep.ofCsv(exported, "case:motcua:externalId", "a-"))
                .containsExactlyInAnyOrderElementsOf(LoggedStep.ofCsv(file, "case:concept:name", ""));
        assertThat(runImport(exported).output()).as("importing the export").contains("0 mới / new, 0 thêm bước");
    }

    @Test
    void counts_each_dossier_once_in_the_month_in_vietnam_of_its_intake() throws Exception {
        Path file = excerptOf("b");
        assertThat(runImport(file).exitCode()).isZero();
        Map<String, CSVRecord> dossiers = new HashMap<>();
        LoggedStep.rows(file).forEach(row -> dossiers.putIfAbsent(row.get("case:concept:name"), row));
        Map<String, Long> expected = dossiers.values().stream()
                .collect(groupingBy(
                        row -> row.get("case:department") + " "
                                + VietnamTime.month(LoggedStep.instant(row.get("case:startdate"))),
                        counting()));

        JsonNode statistics = auditor.get("/api/statistics/intake?from=2010-01&to=2012-12&atLeast=" + head())
                .json();

        Map<String, Long> counted = new HashMap<>();
        for (JsonNode row : statistics.path("rows")) {
            String department = row.at("/department/name").asString();
            if (department.startsWith("b ")) {
                String key = department + " " + row.path("month").asString();
                counted.merge(key, row.path("received").asLong(), Long::sum);
            }
        }
        assertThat(counted).isEqualTo(expected);
    }

    @Test
    void of_the_same_batch_by_several_clients_at_once_takes_each_dossier_in_once() {
        String batch = batch(dossier("race-1", "2021-01-04"), dossier("race-2", "2021-01-04"));
        List<CompletableFuture<Api.Answer>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> importer.post("/api/import/dossiers", batch)))
                .limit(8)
                .toList();

        List<JsonNode> dossiers = new ArrayList<>();
        answers.forEach(answer -> {
            assertThat(answer.join().status()).as(answer.join().toString()).isEqualTo(200);
            answer.join().json().path("dossiers").forEach(dossiers::add);
        });
        assertThat(dossiers.stream().filter(dossier -> dossier.path("created").asBoolean()))
                .hasSize(2);
        assertThat(dossiers.stream()
                        .mapToInt(dossier -> dossier.path("stepsAdded").asInt())
                        .sum())
                .isEqualTo(2);
        assertThat(dossiers.stream()
                        .map(dossier -> dossier.path("code").asString())
                        .distinct())
                .hasSize(2);
    }

    @Test
    void marks_its_events_as_imported_with_the_time_at_which_they_happened() {
        JsonNode dossier = importer.post("/api/import/dossiers", batch(dossier("marked", "2020-02-03")))
                .json()
                .at("/dossiers/0");

        JsonNode events = auditor.get(
                        "/api/audit/dossiers/" + dossier.path("code").asString() + "/events")
                .json();
        assertThat(events.toString()).contains("\"imported\":true").contains("2020-02-03T01:00:00Z");
    }

    @Test
    void brings_a_later_result_in_and_shows_the_dossier_as_finished() {
        String open = dossier("later", "2021-03-01");
        String finished = open.replace("\"steps\"", "\"finishedAt\":\"2021-03-09T10:00:00+07:00\",\"steps\"");

        String code = importer.post("/api/import/dossiers", batch(open)).at("/dossiers/0/code");
        Api.Answer answer = importer.post("/api/import/dossiers", batch(finished));
        Api.Answer again = importer.post("/api/import/dossiers", batch(finished));

        assertThat(answer.at("/dossiers/0/stepsAdded")).isEqualTo("0");
        assertThat(api.get("/api/public/dossiers/" + code + "?atLeast=" + answer.at("/position"))
                        .at("/status/code"))
                .isEqualTo("9");
        assertThat(again.json().has("position")).as("nothing was written").isFalse();
    }

    @Test
    void refuses_a_faulty_dossier_with_every_fault_and_its_line_and_takes_the_others() {
        String faulty = dossier("faulty", "2021-01-04")
                .replace("\"officer\":\"cb-1\"", "\"officer\":\"\"")
                .replace("complete", "suspend");

        JsonNode answer = importer.post("/api/import/dossiers", batch(faulty, dossier("sound", "2021-01-04")))
                .json();

        assertThat(answer.at("/dossiers/1/created").asBoolean()).isTrue();
        assertThat(answer.at("/dossiers/0/refusals"))
                .extracting(refusal -> refusal.path("line").asLong() + " "
                        + refusal.path("field").asString())
                .containsExactlyInAnyOrder("2 officer.id", "2 transition");
    }

    @Test
    void does_not_take_a_dossier_of_this_system_in_again_under_a_new_code() {
        String code = importer.post("/api/import/dossiers", batch(dossier("twin", "2021-01-05")))
                .at("/dossiers/0/code");

        JsonNode answer = importer.post("/api/import/dossiers", batch(dossier(code, "2021-01-05")))
                .json();

        assertThat(answer.at("/dossiers/0/code").asString()).isEqualTo(code);
        assertThat(answer.at("/dossiers/0/created").asBoolean()).isFalse();
        assertThat(answer.at("/dossiers/0/stepsUnchanged").asInt()).isEqualTo(1);
    }

    @Test
    void refuses_a_batch_without_dossiers() {
        assertThat(importer.post("/api/import/dossiers", "{\"dossiers\":[]}").status())
                .isEqualTo(422);
        assertThat(importer.post("/api/import/dossiers", "{\"dossiers\":[null]}")
                        .status())
                .isEqualTo(422);
        assertThat(importer.post("/api/import/dossiers", "{\"hồ sơ\":[]}").status())
                .isIn(400, 422);
    }

    private long head() {
        return Long.parseLong(importer.post(
                        "/api/import/dossiers", batch(dossier("head-" + System.nanoTime(), "2021-01-04")))
                .at("/position"));
    }

    private static String batch(String... dossiers) {
        return "{\"dossiers\":[" + String.join(",", dossiers) + "]}";
    }

    private static String dossier(String externalId, String day) {
        return """
               {"externalId":"%s","department":"Sở Tư pháp","channel":"ONLINE","receivedAt":"%sT08:00:00+07:00",
                "steps":[{"line":2,"name":"Thẩm định","officer":"cb-1","transition":"complete","at":"%sT09:00:00+07:00"}]}""".formatted(externalId, day, day);
    }

    /** The excerpt as if it came from another system: its own dossiers and departments. */
    private Path excerptOf(String system) throws IOException {
        String renamed = Files.readString(EXCERPT)
                .replace("case-", system + "-")
                .replace(",General,", "," + system + " General,")
                .replace(",Experts,", "," + system + " Experts,")
                .replace(",Customer contact,", "," + system + " Customer contact,");
        return Files.writeString(folder.resolve(system + ".csv"), renamed);
    }

    private Launched runImport(Path file) {
        return Launched.run(new ImportCommand(), port, "importer", file.toString());
    }
}
