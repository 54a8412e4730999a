package vn.motcua.launcher.importing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Writes the officer steps of the ledger to a file. The file appears under its name only when it is whole. Importing it
 * again gives the same (dossier, step, officer, transition, instant).
 */
@Command(name = "export", description = "exports every officer step as an event log", mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "csv|ledger",
            required = true,
            description =
                    "csv: the officer steps; ledger: the events as they are stored, with checkpoint and tiles, as a"
                            + " folder for ./motcua verify fsck; xes and ocel are not available yet")
    private String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "where to write it; for ledger an empty or new folder")
    private Path output;

    @Option(names = "--from", paramLabel = "INSTANT", description = "steps from this instant on, e.g. 2021-01-01")
    private String from;

    @Option(names = "--to", paramLabel = "INSTANT", description = "steps before this instant")
    private String to;

    @Mixin
    private ServerAccess server;

    @Override
    public Integer call() throws InterruptedException {
        if ("ledger".equalsIgnoreCase(format)) {
            return exportLedger();
        }
        if (!"csv".equalsIgnoreCase(format)) {
            throw new ParameterException(
                    spec.commandLine(),
                    List.of("xes", "ocel").contains(format.toLowerCase(Locale.ROOT))
                            ? "--format: %s chưa có / is not available yet; use csv".formatted(format)
                            : "--format: '%s' không phải csv / is not csv".formatted(format));
        }
        URI address = server.url().resolve("/api/audit/export?" + String.join("&", query()));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + server.token("auditor"))
                .header("Accept", "text/csv, application/problem+json")
                .GET()
                .build();
        long bytes = download(client(), request);
        spec.commandLine().getOut().printf("%s: %,d byte%n", output, bytes);
        return CommandLine.ExitCode.OK;
    }

    private Integer exportLedger() throws InterruptedException {
        if (from != null || to != null) {
            throw new ParameterException(
                    spec.commandLine(), "--format ledger: không dùng --from, --to / takes neither --from nor --to");
        }
        long events = new LedgerExport(client(), server.url(), server.token("auditor"), output).run();
        spec.commandLine().getOut().printf("%s: %,d sự kiện / events%n", output, events);
        return CommandLine.ExitCode.OK;
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    private List<String> query() {
        List<String> parameters = new ArrayList<>(List.of("format=csv"));
        add(parameters, "from", from);
        add(parameters, "to", to);
        return parameters;
    }

    private void add(List<String> parameters, String name, String text) {
        if (text == null) {
            return;
        }
        Instant instant = LoggedInstant.parse(text)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--%s: '%s' không phải thời điểm / is no instant such as 2021-01-04T08:30:00+07:00"
                                .formatted(name, text)));
        parameters.add(name + "=" + URLEncoder.encode(instant.toString(), StandardCharsets.UTF_8));
    }

    private long download(HttpClient http, HttpRequest request) throws InterruptedException {
        HttpResponse<InputStream> response = ask(http, request);
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw ApiAnswer.failure(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            Path folder = output.toAbsolutePath().getParent();
            Path unfinished = Files.createTempFile(folder, output.getFileName().toString(), ".part");
            try {
                long bytes = Files.copy(body, unfinished, StandardCopyOption.REPLACE_EXISTING);
                Files.move(unfinished, output, StandardCopyOption.REPLACE_EXISTING);
                return bytes;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new ImportFailedException(
                    "xuất bị ngắt hoặc không ghi được / the export broke off or cannot be written: " + output);
        }
    }

    /** The answer, after waiting as told while the server cannot show everything yet. */
    private static HttpResponse<InputStream> ask(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            long giveUp = System.nanoTime() + ImportClient.PATIENCE.toNanos();
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            while (ApiAnswer.asksToWait(response) && System.nanoTime() < giveUp) {
                response.body().close();
                CompletableFuture.runAsync(
                                () -> {},
                                CompletableFuture.delayedExecutor(
                                        ApiAnswer.wait(response).toSeconds(), TimeUnit.SECONDS))
                        .join();
                response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            }
            return response;
        } catch (IOException e) {
            throw new ImportFailedException(
                    "không kết nối được tới / cannot reach " + request.uri().resolve("/"));
        }
    }
}
