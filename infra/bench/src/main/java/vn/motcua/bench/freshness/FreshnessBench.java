package vn.motcua.bench.freshness;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.bench.freshness.RunningCentre.Acknowledged;

/**
 * {@code bench freshness}: how long after its acknowledgement an intake is read from the status view, on a running centre, one
 * intake after the other. What is measured includes the whole read over HTTP, with its authorisation and its entry in the access
 * log, so the view itself is fresher than the number says.
 */
@Command(
        name = "freshness",
        mixinStandardHelpOptions = true,
        description =
                "From the acknowledgement of an intake to its being read, on a running centre / Độ trễ từ ghi nhận đến tra cứu")
public final class FreshnessBench implements Callable<Integer> {

    private static final long HIGHEST_MICROS = TimeUnit.SECONDS.toMicros(60);

    @Spec
    private CommandSpec spec;

    @Option(names = "--url", defaultValue = "http://localhost:8080", description = "default: ${DEFAULT-VALUE}")
    private URI url;

    @Option(
            names = "--token",
            required = true,
            description = "from: ./motcua token reception --department 000.00.00.H56")
    private String token;

    @Option(names = "--intakes", defaultValue = "1000", description = "how many count (default: ${DEFAULT-VALUE})")
    private int intakes;

    @Option(names = "--warm-up", defaultValue = "300", description = "how many come first (default: ${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--output", paramLabel = "FILE", description = "default: infra/bench/target/bench-freshness.json")
    private Path output;

    /** For picocli. */
    public FreshnessBench() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        RunningCentre centre = new RunningCentre(url, token);
        Histogram acknowledged = new Histogram(HIGHEST_MICROS, 3);
        Histogram visible = new Histogram(HIGHEST_MICROS, 3);
        for (int i = -warmUp; i < intakes; i++) {
            long sent = System.nanoTime();
            Acknowledged dossier = centre.takeIn();
            long answered = System.nanoTime();
            centre.read(dossier);
            long read = System.nanoTime();
            if (i >= 0) {
                acknowledged.recordValue(micros(sent, answered));
                visible.recordValue(micros(answered, read));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%-34s %9s %10s %10s %10s%n", intakes + " intakes", "p50", "p95", "p99", "longest");
        print(out, "sent to acknowledged", acknowledged);
        print(out, "acknowledged to read from status", visible);
        Path file = output == null
                ? Path.of(System.getProperty("motcua.root", ""), "infra", "bench", "target", "bench-freshness.json")
                : output;
        write(file, acknowledged, visible);
        out.println("numbers in " + file);
        out.flush();
        return 0;
    }

    private static long micros(long from, long to) {
        return Math.min(HIGHEST_MICROS, TimeUnit.NANOSECONDS.toMicros(to - from));
    }

    private static void print(PrintWriter out, String what, Histogram micros) {
        out.printf(
                Locale.ROOT,
                "%-34s %6.1f ms %7.1f ms %7.1f ms %7.1f ms%n",
                what,
                micros.getValueAtPercentile(50) / 1e3,
                micros.getValueAtPercentile(95) / 1e3,
                micros.getValueAtPercentile(99) / 1e3,
                micros.getMaxValue() / 1e3);
    }

    private void write(Path file, Histogram acknowledged, Histogram visible) throws IOException {
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("measuredAt", Instant.now().toString());
        numbers.put("intakes", intakes);
        numbers.put("acknowledgedMicros", percentiles(acknowledged));
        numbers.put("visibleMicros", percentiles(visible));
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValue(file.toFile(), numbers);
    }

    private static Map<String, Long> percentiles(Histogram micros) {
        Map<String, Long> percentiles = new LinkedHashMap<>();
        percentiles.put("p50", micros.getValueAtPercentile(50));
        percentiles.put("p95", micros.getValueAtPercentile(95));
        percentiles.put("p99", micros.getValueAtPercentile(99));
        percentiles.put("longest", micros.getMaxValue());
        return percentiles;
    }
}
