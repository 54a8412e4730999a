package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("The command import")
class ImportCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void import_ends_with_0_when_everything_is_in() throws Exception {
        Path file = folder.resolve("log.xes");
        Files.copy(Sample.resource("small.xes"), file);
        try (ScriptedServer server = new ScriptedServer()) {
            assertThat(run(new ImportCommand(), file, "--url", server.url(), "--token", "t"))
                    .isZero();
            assertThat(server.bodies())
                    .singleElement()
                    .extracting(body -> body.path("dossiers").size())
                    .isEqualTo(2);
        }
        assertThat(out.toString()).contains("2 mới / new").contains("3 mới / new");
    }

    @Test
    void import_ends_with_1_when_a_line_was_refused_and_brings_the_others_in() throws Exception {
        Path file = Files.writeString(
                folder.resolve("log.csv"),
                Sample.HEADER + "\nA,Check,Resource01,2021-01-04,General\nA,Check,,today,General\n");
        try (ScriptedServer server = new ScriptedServer()) {
            assertThat(run(new ImportCommand(), file, "--url", server.url(), "--token", "t"))
                    .isEqualTo(1);
            JsonNode dossier = server.bodies().get(0).path("dossiers").get(0);
            assertThat(dossier.path("steps")).hasSize(1);
        }
        assertThat(out.toString())
                .contains("dòng / line 3: officer: để trống / is empty; at: 'today' không phải thời điểm");
    }

    @Test
    void import_takes_fields_from_where_the_map_says() throws Exception {
        Path file = Files.writeString(
                folder.resolve("log.csv"), "ma;x,buoc,can bo,luc\nHS-1,Tiếp nhận,cb-7,2021-01-04 08:00\n");
        try (ScriptedServer server = new ScriptedServer()) {
            String map = "dossier=ma;x,step=buoc,officer=can bo,at=luc";
            assertThat(run(new ImportCommand(), file, "--map", map, "--url", server.url(), "--token", "t"))
                    .isZero();
            assertThat(server.bodies()
                            .get(0)
                            .path("dossiers")
                            .get(0)
                            .path("externalId")
                            .asText())
                    .isEqualTo("HS-1");
        }
    }

    @Test
    void wrong_usage_ends_with_2() throws Exception {
        Path file = Files.writeString(folder.resolve("log.csv"), Sample.HEADER);

        assertThat(run(new ImportCommand(), file, "--map", "hoso=x")).isEqualTo(2);
        assertThat(err.toString()).contains("'hoso' is no field");
        assertThat(run(new ImportCommand(), file, "--format", "xlsx")).isEqualTo(2);
    }

    @Test
    void a_file_without_the_needed_columns_ends_with_1_before_anything_is_sent() throws Exception {
        Path file = Files.writeString(folder.resolve("log.csv"), "a,b\n1,2\n");
        try (ScriptedServer server = new ScriptedServer()) {
            assertThat(run(new ImportCommand(), file, "--url", server.url(), "--token", "t"))
                    .isEqualTo(1);
            assertThat(server.bodies()).isEmpty();
        }
        assertThat(err.toString()).contains("no column for: dossier");
    }

    private int run(Callable<Integer> command, Object... arguments) {
        return new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }
}
