package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@DisplayName("The command export")
class ExportCommandTest {

    private static final String LOG = "<log/>";
    private static final int CUT_OFF = -1;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Queue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xes", "OCEL", "csv"})
    void writes_what_the_application_sends_in_each_format(String format) throws IOException {
        Path target = folder.resolve("log");

        assertThat(export(target, "--format", format)).isZero();

        assertThat(target).hasContent(LOG);
        assertThat(asked).containsExactly("/api/audit/export?format=" + format.toLowerCase(Locale.ROOT));
        assertThat(out.toString()).contains("6 byte");
    }

    @Test
    void packs_a_file_whose_name_says_so_and_replaces_what_was_there() throws IOException {
        Path target = Files.writeString(folder.resolve("log.xes.gz"), "old");

        assertThat(export(target, "--format", "xes")).isZero();

        try (GZIPInputStream packed = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(target)))) {
            assertThat(packed.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo(LOG);
        }
        assertThat(folder).isDirectoryContaining(target::equals).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void asks_for_a_span_a_department_and_a_procedure_with_days_as_they_are() {
        assertThat(export(
                        folder.resolve("log"),
                        "--format",
                        "xes",
                        "--from",
                        "2021-01-04 08:30:00+07:00",
                        "--to",
                        "2021-03-31",
                        "--department",
                        "Sở Tư pháp & x",
                        "--procedure",
                        "2.000488"))
                .isZero();

        assertThat(asked)
                .containsExactly("/api/audit/export?format=xes&from=2021-01-04T01%3A30%3A00Z&to=2021-03-31"
                        + "&department=S%E1%BB%9F+T%C6%B0+ph%C3%A1p+%26+x&procedure=2.000488");
    }

    @Test
    void leaves_the_old_file_alone_when_the_answer_breaks_off() throws IOException {
        Path target = Files.writeString(folder.resolve("log.xes"), "old");
        statuses.add(CUT_OFF);

        assertThat(export(target, "--format", "xes")).isEqualTo(1);

        assertThat(err.toString()).contains("xuất bị ngắt", "the export broke off");
        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
    }

    @Test
    void waits_as_told_until_the_application_can_show_everything() {
        statuses.add(503);

        assertThat(export(folder.resolve("log"), "--format", "csv")).isZero();

        assertThat(asked).hasSize(2);
    }

    @Test
    void says_why_the_application_refuses_and_leaves_no_file_behind() {
        statuses.addAll(List.of(403, 422));

        assertThat(export(folder.resolve("log"), "--format", "csv")).isEqualTo(1);
        assertThat(err.toString()).contains("export needs auditor");
        assertThat(export(folder.resolve("log"), "--format", "csv")).isEqualTo(1);
        assertThat(err.toString()).contains("422: Sai: xem errors; to: Phải sau from.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void says_every_wrong_option_and_ends_with_2() {
        Path target = folder.resolve("log");

        assertThat(export(target, "--format", "xlsx")).isEqualTo(2);
        assertThat(err.toString()).contains("'xlsx' không phải", "is not xes, ocel, csv or ledger");
        assertThat(export(target, "--format", "csv", "--from", "hôm qua", "--to", "mai"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--from: 'hôm qua' không phải", "--to: 'mai' không phải");
        assertThat(export(target, "--format", "ledger", "--department", "x")).isEqualTo(2);
        assertThat(err.toString()).contains("sổ cái luôn được xuất toàn bộ", "always exported whole");
        assertThat(asked).isEmpty();
    }

    @Test
    void finds_out_that_it_cannot_write_before_it_asks_for_anything() {
        assertThat(export(folder.resolve("nowhere/log"), "--format", "csv")).isEqualTo(1);
        assertThat(err.toString()).contains("không ghi được vào thư mục", "the folder is missing");
        assertThat(export(folder, "--format", "csv")).isEqualTo(1);
        assertThat(err.toString()).contains("is a folder, not a file");
        assertThat(asked).isEmpty();
    }

    @Test
    void without_any_token_says_where_one_comes_from() {
        Path nowhere = folder.resolve("no-data");

        assertThat(run("--format", "csv", "-o", folder.resolve("x").toString(), "--data", nowhere.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("no token: give --token or MOTCUA_TOKEN");
        assertThat(nowhere).doesNotExist();
    }

    private int export(Path target, String... options) {
        List<String> arguments = new ArrayList<>(Arrays.asList(options));
        arguments.addAll(List.of("-o", target.toString(), "--token", "t", "--url"));
        arguments.add("http://127.0.0.1:" + server.getAddress().getPort());
        return run(arguments.toArray(new String[0]));
    }

    private int run(String... arguments) {
        return new CommandLine(new ExportCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getRawPath() + "?"
                + exchange.getRequestURI().getRawQuery());
        Integer status = statuses.poll();
        boolean whole = status == null || status == CUT_OFF;
        byte[] body = (whole
                        ? LOG
                        : "{\"title\":\"Sai\",\"detail\":\"xem errors\",\"errors\":[{\"field\":\"to\",\"detail\":\"Phải sau from.\"}]}")
                .getBytes(StandardCharsets.UTF_8);
        if (status != null && status == 503) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        exchange.sendResponseHeaders(whole ? 200 : status, body.length + (status != null && status == CUT_OFF ? 1 : 0));
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
