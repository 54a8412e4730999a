package vn.motcua.launcher.importing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Writes the event log to a file, or the ledger itself to a folder. A file appears under its name only when it is whole.
 * Importing a log in XES or CSV again gives the same (dossier, step, officer, transition, instant).
 */
@Command(
        name = "export",
        description = "exports what happened as an event log, applicants under pseudonyms",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--format",
            paramLabel = "xes|ocel|csv|ledger",
            required = true,
            description = {
                "xes, csv: the officers' steps; ocel: every event.",
                "ledger: the events as they are stored, with checkpoint",
                "and tiles, as a folder for ./motcua verify fsck"
            })
    private String format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "where to write it, packed if its name ends in .gz; for ledger an empty or new folder")
    private Path output;

    @Option(names = "--from", paramLabel = "TIME", description = "what happened from this day or instant on")
    private String from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "what happened up to this day, which is included, or before this instant")
    private String to;

    @Option(names = "--department", paramLabel = "CODE", description = "dossiers that this department decides")
    private String department;

    @Option(names = "--procedure", paramLabel = "CODE", description = "dossiers of this procedure")
    private String procedure;

    @Mixin
    private ServerAccess server;

    @Override
    public Integer call() throws InterruptedException {
        ExportFormat wanted = wanted();
        if (wanted == ExportFormat.LEDGER) {
            return exportLedger();
        }
        String query = query(wanted);
        WholeFile file = new WholeFile(output);
        URI address = server.url().resolve("/api/audit/export?" + query);
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + server.token("auditor"))
                .header("Accept", "*/*, application/problem+json")
                .GET()
                .build();
        long bytes = download(client(), request, file);
        spec.commandLine().getOut().printf("%s: %,d byte%n", output, bytes);
        return CommandLine.ExitCode.OK;
    }

    private ExportFormat wanted() {
        return Arrays.stream(ExportFormat.values())
                .filter(each -> each.name().equalsIgnoreCase(format))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "--format: '%s' không phải xes, ocel, csv hay ledger / is not xes, ocel, csv or ledger"
                                .formatted(format)));
    }

    private Integer exportLedger() throws InterruptedException {
        if (Stream.of(from, to, department, procedure).anyMatch(Objects::nonNull)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--format ledger: sổ cái luôn được xuất toàn bộ / the ledger is always exported whole: leave --from,"
                            + " --to, --department and --procedure out");
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

    private String query(ExportFormat wanted) {
        List<String> faults = new ArrayList<>();
        StringBuilder query = new StringBuilder("format=").append(wanted.name().toLowerCase(Locale.ROOT));
        add(query, "from", moment("--from", from, faults));
        add(query, "to", moment("--to", to, faults));
        add(query, "department", department);
        add(query, "procedure", procedure);
        if (!faults.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), faults));
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String name, String value) {
        if (value != null) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /** A day as it is, since the application knows where it begins and ends; everything else as an instant. */
    private static String moment(String option, String text, List<String> faults) {
        Optional<Instant> instant = text == null ? Optional.empty() : LoggedInstant.parse(text);
        if (text != null && instant.isEmpty()) {
            faults.add(option
                    + ": '%s' không phải ngày hay thời điểm / is neither a day such as 2021-01-04 nor an instant such as"
                            .formatted(text)
                    + " 2021-01-04T08:30:00+07:00");
        }
        return instant.map(read -> DAY.matcher(text).matches() ? text : read.toString())
                .orElse(null);
    }

    private long download(HttpClient http, HttpRequest request, WholeFile file) throws InterruptedException {
        HttpResponse<InputStream> response = ask(http, request);
        try (InputStream body = response.body()) {
            if (response.statusCode() != 200) {
                throw ApiAnswer.failure(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
            return file.fill(body);
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
