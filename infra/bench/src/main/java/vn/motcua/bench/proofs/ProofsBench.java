package vn.motcua.bench.proofs;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.bench.machine.Machine;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;
import vn.motcua.sealer.SealedLedger;

/**
 * {@code bench proofs}: fills a scratch ledger, seals it, and measures how long the service behind the endpoints takes for a proof
 * of inclusion of an event chosen at random, and for a proof of consistency with an earlier size chosen at random. Each answer is
 * verified by the service before it is given, as in production. HTTP is not part of it.
 */
@Command(
        name = "proofs",
        mixinStandardHelpOptions = true,
        description = "Measures proofs in a ledger of many events / Đo thời gian lấy bằng chứng trong sổ lớn")
public final class ProofsBench implements Callable<Integer> {

    private static final long HIGHEST_MICROS = 60_000_000;
    private static final long REPORT_EVERY = 100_000;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--events", defaultValue = "1000000", description = "sealed events (default: ${DEFAULT-VALUE})")
    private long events;

    @Option(
            names = "--answers",
            defaultValue = "5000",
            description = "answers of each kind in each round (default: ${DEFAULT-VALUE})")
    private int answers;

    @Option(
            names = "--clients",
            defaultValue = "1,8",
            split = ",",
            description = "how many ask at a time (default: ${DEFAULT-VALUE})")
    private List<Integer> clients;

    @Option(
            names = "--seed",
            defaultValue = "20260302",
            description = "of the random numbers (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "where the numbers go (default: in infra/bench/target)")
    private Path output;

    /** For picocli. */
    public ProofsBench() {}

    private interface Question {
        void ask(SplittableRandom random) throws Exception;
    }

    @Override
    public Integer call() throws Exception {
        if (events < 2 || answers < 1 || clients.stream().anyMatch(count -> count < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--events must be at least 2, --answers and --clients at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        Path target = Path.of(System.getProperty("motcua.root", ""), "infra", "bench", "target");
        Files.createDirectories(target);
        Path data = Files.createTempDirectory(target, "proofs-");
        try (LocalStack stack = LocalStack.builder()
                .data(data)
                .withoutElasticsearch()
                .withoutDurability()
                .start()) {
            measure(stack, data, target, out);
        } finally {
            delete(data);
        }
        return 0;
    }

    private void measure(LocalStack stack, Path data, Path target, PrintWriter out) throws Exception {
        PostgresDatabase database = stack.postgres().createDatabase("proofs");
        int most = clients.stream().mapToInt(Integer::intValue).max().orElseThrow();
        try (LargeLedger ledger = new LargeLedger(database, data, most + 2)) {
            long begun = System.nanoTime();
            ledger.fill(events, appended -> {
                if (appended % REPORT_EVERY == 0) {
                    out.println(appended + " events");
                    out.flush();
                }
            });
            Map<String, String> conditions = new LinkedHashMap<>(Machine.describe(superuser(database)));
            conditions.put("measured at", Instant.now().toString());
            conditions.put("events", Long.toString(events));
            conditions.put("filled and sealed in", (System.nanoTime() - begun) / 1_000_000_000 + " s");
            conditions.put("seed", Long.toString(seed));
            conditions.put("measured is", "the service behind the endpoints, in this process, without HTTP");
            conditions.forEach((name, value) -> out.printf("%-22s %s%n", name, value));
            out.printf("%n%s%n", Timing.heading());
            report(ledger, conditions, output == null ? target.resolve("bench-proofs.json") : output, out);
        }
    }

    private void report(LargeLedger ledger, Map<String, String> conditions, Path file, PrintWriter out)
            throws IOException, InterruptedException, ExecutionException {
        List<Timing> timings = new ArrayList<>();
        for (int count : clients) {
            // Nothing is known of the tiles at the beginning, as after a start of the application.
            SealedLedger sealed = ledger.sealed();
            Question proof = random -> sealed.proof(random.nextLong(events)).orElseThrow();
            Question consistency = random -> sealed.consistency(1 + random.nextLong(events - 1), OptionalLong.empty())
                    .orElseThrow();
            timings.add(timed("proof, after a start", count, proof));
            timings.add(timed("proof", count, proof));
            timings.add(timed("consistency", count, consistency));
        }
        timings.forEach(out::println);
        Files.createDirectories(file.toAbsolutePath().getParent());
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(file.toFile(), Map.of("conditions", conditions, "timings", timings));
        out.println("numbers in " + file);
        out.flush();
    }

    private Timing timed(String kind, int count, Question question) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            SplittableRandom random = new SplittableRandom(seed + kind.hashCode());
            List<Future<Histogram>> asking = new ArrayList<>();
            for (int client = 0; client < count; client++) {
                SplittableRandom own = random.split();
                asking.add(threads.submit(() -> asked(question, own, answers / count)));
            }
            Histogram all = new Histogram(HIGHEST_MICROS, 3);
            for (Future<Histogram> client : asking) {
                all.add(client.get());
            }
            return Timing.of(kind, count, all);
        } finally {
            threads.shutdown();
        }
    }

    private static Histogram asked(Question question, SplittableRandom random, int times) throws Exception {
        Histogram micros = new Histogram(HIGHEST_MICROS, 3);
        for (int i = 0; i < times; i++) {
            long begin = System.nanoTime();
            question.ask(random);
            micros.recordValue((System.nanoTime() - begin) / 1_000);
        }
        return micros;
    }

    private static PGSimpleDataSource superuser(PostgresDatabase database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.superuser().username());
        source.setPassword(database.superuser().password());
        return source;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
