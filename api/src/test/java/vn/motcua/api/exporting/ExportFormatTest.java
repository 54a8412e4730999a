package vn.motcua.api.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import vn.motcua.query.eventlog.LogSelection;
import vn.motcua.query.eventlog.LogSelection.Detail;
import vn.motcua.query.eventlog.LoggedDossier;

@DisplayName("An exported log")
class ExportFormatTest {

    private static final LogSelection ALL = new LogSelection(Detail.STEPS, null, null, null, null, 311);
    private static final String PSEUDONYM = "5f2c0e9a41b7d8836c1f40aa";
    private static final LoggedDossier WORKED = SampleLog.worked("000.00.14.H56-210429-0121");
    private static final LoggedDossier IMPORTED = SampleLog.dossier(
            "H56-111011-0001",
            "case \"1\", <first> & \n last",
            true,
            SampleLog.step(60, "StepCompleted", "2011-10-11T11:45:40Z"));

    @ParameterizedTest(name = "{0}")
    @CsvSource({"XES, export.xes", "CSV, export.csv"})
    void is_what_the_description_of_the_interface_shows(ExportFormat format, String example) throws IOException {
        assertThat(written(format, WORKED)).isEqualToNormalizingNewlines(example(example));
    }

    @Test
    void in_ocel_is_what_the_description_of_the_interface_shows_but_for_types_of_which_there_is_no_event()
            throws IOException {
        JsonNode shown = Schemas.assertValidOcel(example("export.ocel.json"));
        JsonNode log = Schemas.assertValidOcel(written(ExportFormat.OCEL, WORKED));

        assertThat(log.path("eventTypes")).containsAll(shown.path("eventTypes"));
        for (String list : List.of("objectTypes", "events", "objects")) {
            assertThat(log.path(list)).as(list).isEqualTo(shown.path(list));
        }
    }

    @Test
    void in_xes_is_valid_whatever_it_has_to_say() throws IOException {
        Schemas.assertValidXes(written(ExportFormat.XES));
        Schemas.assertValidXes(written(ExportFormat.XES, WORKED));
        String odd = written(ExportFormat.XES, WORKED, IMPORTED);
        Schemas.assertValidXes(odd);
        assertThat(odd)
                .contains("case &quot;1&quot;, &lt;first> &amp; &#xa; last")
                .contains("<boolean key=\"motcua:erased\" value=\"true\"/>");
    }

    @Test
    void in_xes_replaces_what_xml_cannot_hold() throws IOException {
        LoggedDossier odd = SampleLog.dossier(
                "H56-111011-0001", "a\u0001b", false, SampleLog.step(1, "StepCompleted", "2011-10-11T11:45:40Z"));

        assertThat(written(ExportFormat.XES, odd)).contains("a\uFFFDb");
    }

    @Test
    void in_ocel_is_valid_and_lists_each_object_once() throws IOException {
        Schemas.assertValidOcel(written(ExportFormat.OCEL));
        JsonNode log = Schemas.assertValidOcel(written(ExportFormat.OCEL, WORKED, IMPORTED));

        assertThat(log.path("objects")
                        .valueStream()
                        .map(object -> object.path("id").asString()))
                .containsExactlyInAnyOrder(
                        WORKED.code(),
                        WORKED.code() + "/1",
                        IMPORTED.code(),
                        IMPORTED.code() + "/1",
                        "officer:cb-0142",
                        "officer:tn-01",
                        "department:000.00.14.H56",
                        "procedure:2.000488");
        assertThat(log.path("events")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"XES, </log>", "OCEL, objects\":["})
    void that_breaks_off_does_not_look_whole(ExportFormat format, String last) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LogWriter log = format.open(out, ALL)) {
            log.write(WORKED, PSEUDONYM);
        }
        String text = out.toString(StandardCharsets.UTF_8);

        assertThat(text).doesNotContain(last);
        assertThatThrownBy(() -> {
                    if (format == ExportFormat.XES) {
                        Schemas.assertValidXes(text);
                    } else {
                        Schemas.assertValidOcel(text);
                    }
                })
                .isNotNull();
    }

    @Test
    void in_ocel_leaves_no_file_behind_whether_it_ends_or_breaks_off() throws IOException {
        long before = spooled();
        written(ExportFormat.OCEL, WORKED);
        try (LogWriter log = ExportFormat.OCEL.open(new ByteArrayOutputStream(), ALL)) {
            log.write(WORKED, null);
            assertThat(spooled()).isEqualTo(before + 1);
        }

        assertThat(spooled()).isEqualTo(before);
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("motcua-export"))
                    .count();
        }
    }

    private static String example(String name) throws IOException {
        try (InputStream file = ExportFormatTest.class.getResourceAsStream("/openapi/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String written(ExportFormat format, LoggedDossier... dossiers) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (LogWriter log = format.open(out, ALL)) {
            for (LoggedDossier dossier : dossiers) {
                log.write(dossier, dossier.erased() ? null : PSEUDONYM);
            }
            log.end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
