package vn.motcua.api.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.api.testing.Launched;
import vn.motcua.api.testing.LoggedStep;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.launcher.importing.ExportCommand;
import vn.motcua.launcher.importing.ImportCommand;

@WholeApplication
@DisplayName("What is imported and exported again")
class RoundTripIT {

    private static final Path SAMPLES = Path.of(
            System.getProperty("motcua.root"), "infra/launcher/src/test/resources/vn/motcua/launcher/importing");

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Test
    void from_csv_to_xes_and_csv_is_the_same_multiset_of_steps() throws Exception {
        Path file = Files.writeString(
                folder.resolve("receipt.csv"),
                Files.readString(SAMPLES.resolve("receipt-excerpt.csv")).replace("case-", "csv-"));
        done(Launched.run(new ImportCommand(), port, "importer", file.toString()));

        List<LoggedStep> imported = LoggedStep.ofCsv(file, "case:concept:name", "csv-");
        assertThat(imported).hasSize(81);
        assertThat(exportedCsv("csv-")).containsExactlyInAnyOrderElementsOf(imported);
        assertThat(exportedXes("csv-")).containsExactlyInAnyOrderElementsOf(imported);
    }

    @Test
    void from_packed_xes_to_xes_and_csv_is_the_same_multiset_of_steps_and_of_days() throws Exception {
        Path first = Files.writeString(
                folder.resolve("receipt.csv"),
                Files.readString(SAMPLES.resolve("receipt-excerpt.csv")).replace("case-", "one-"));
        done(Launched.run(new ImportCommand(), port, "importer", first.toString()));
        String exported = unpacked(export("xes", "first.xes.gz"));
        Path elsewhere = packed(
                folder.resolve("second.xes.gz"),
                only(exported, "value=\"one-").replace("value=\"one-", "value=\"two-"));

        Launched imported = done(Launched.run(new ImportCommand(), port, "importer", elsewhere.toString()));

        List<LoggedStep> steps = LoggedStep.ofCsv(first, "case:concept:name", "one-").stream()
                .map(step -> new LoggedStep(
                        step.dossier().replace("one-", "two-"),
                        step.step(),
                        step.officer(),
                        step.transition(),
                        step.at()))
                .toList();
        assertThat(imported.output()).contains("81 mới / new");
        assertThat(exportedXes("two-")).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(exportedCsv("two-")).containsExactlyInAnyOrderElementsOf(steps);
        assertThat(days("two-")).containsExactlyInAnyOrderElementsOf(days("one-"));
        assertThat(done(Launched.run(new ImportCommand(), port, "importer", elsewhere.toString()))
                        .output())
                .contains("0 mới / new, 81 không đổi / unchanged");
    }

    @Test
    void from_the_xes_of_another_tool_is_the_same_multiset_of_steps() throws Exception {
        Path sample = SAMPLES.resolve("small.xes");
        Path file = packed(folder.resolve("small.xes.gz"), Files.readString(sample));
        Launched imported = Launched.run(new ImportCommand(), port, "importer", file.toString());

        List<LoggedStep> steps;
        try (InputStream read = Files.newInputStream(sample)) {
            steps = LoggedStep.ofXes(read, "concept:name", "HS-").stream()
                    .filter(step -> step.transition() != null)
                    .toList();
        }
        assertThat(steps).isNotEmpty();
        assertThat(exportedXes("HS-")).as(imported.output()).containsAll(steps);
    }

    /** What each dossier says about itself, without its own names. */
    private List<String> days(String prefix) throws IOException {
        return LoggedStep.rows(export("csv", "days.csv")).stream()
                .filter(row -> row.get("case:motcua:externalId").startsWith(prefix))
                .map(row -> String.join(
                        " ",
                        row.get("case:department"),
                        row.get("case:channel"),
                        row.get("case:startdate"),
                        row.get("case:deadline"),
                        row.get("case:enddate"),
                        row.get("org:group"),
                        row.get("time:timestamp")))
                .toList();
    }

    private List<LoggedStep> exportedCsv(String prefix) throws IOException {
        return LoggedStep.ofCsv(export("csv", "exported.csv"), "case:motcua:externalId", prefix);
    }

    private List<LoggedStep> exportedXes(String prefix) throws Exception {
        String log = unpacked(export("xes", "exported.xes.gz"));
        Schemas.assertValidXes(log);
        return LoggedStep.ofXes(
                new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)), "motcua:externalId", prefix);
    }

    private Path export(String format, String name) {
        Path target = folder.resolve(name);
        done(Launched.run(new ExportCommand(), port, "auditor", "--format", format, "-o", target.toString()));
        return target;
    }

    private static Launched done(Launched command) {
        assertThat(command.exitCode()).as(command.output()).isZero();
        return command;
    }

    /** The log without the traces that do not hold that text: this application has worked on dossiers of its own, too. */
    private static String only(String log, String text) {
        return Pattern.compile("(?s)<trace>.*?</trace>")
                .matcher(log)
                .replaceAll(trace -> trace.group().contains(text) ? Matcher.quoteReplacement(trace.group()) : "");
    }

    private static Path packed(Path target, String content) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(target))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return target;
    }

    private static String unpacked(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
