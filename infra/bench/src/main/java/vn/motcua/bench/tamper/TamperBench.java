package vn.motcua.bench.tamper;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.localstack.LocalStack;

/**
 * {@code bench tamper}: on a scratch ledger, as the database's superuser with triggers off, each kind of tampering many times at random; then an
 * auditor's check with the checkpoint and tiles that were kept before. Fails unless every tampering is found, its first position is named, and
 * untouched copies pass.
 */
@Command(
        name = "tamper",
        mixinStandardHelpOptions = true,
        description =
                "Tampers with a scratch ledger and counts what is found / Thử sửa đổi sổ và đếm số lần bị phát hiện")
public final class TamperBench implements Callable<Integer> {

    private static final int LEAST_EVENTS = 20;

    @Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(names = "--each", defaultValue = "200", description = "tamperings of each kind (default: ${DEFAULT-VALUE})")
    private int each;

    @Option(names = "--events", defaultValue = "600", description = "sealed events (default: ${DEFAULT-VALUE})")
    private int events;

    @Option(
            names = "--seed",
            defaultValue = "20260302",
            description = "of the random numbers (default: ${DEFAULT-VALUE})")
    private long seed;

    /** For picocli. */
    public TamperBench() {}

    @Override
    public Integer call() throws IOException, SQLException {
        if (each < 1 || events < LEAST_EVENTS) {
            throw new ParameterException(
                    spec.commandLine(), "--each must be at least 1 and --events at least " + LEAST_EVENTS);
        }
        Path target = Path.of(System.getProperty("motcua.root", ""), "infra", "bench", "target");
        Files.createDirectories(target);
        Path data = Files.createTempDirectory(target, "tamper-");
        try (LocalStack stack = LocalStack.builder()
                        .data(data)
                        .withoutElasticsearch()
                        .withoutDurability()
                        .start();
                ScratchLedger ledger =
                        new ScratchLedger(stack.postgres().createDatabase("tamper"), data.resolve("auditor"), events)) {
            return drill(ledger) ? 0 : 1;
        } finally {
            delete(data);
        }
    }

    private boolean drill(ScratchLedger ledger) throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        out.printf(
                "%s, %d events sealed in %d checkpoints, seed %d%n%n",
                Instant.now(), events, ledger.checkpoints(), seed);
        out.printf("%-36s %8s %8s %14s%n", "kind", "tried", "found", "position named");
        List<String> misses = new ArrayList<>();
        for (Tampering kind : Tampering.values()) {
            int found = 0;
            int named = 0;
            for (int i = 0; i < each; i++) {
                Finding finding = ledger.tamper(kind, random);
                found += finding.found() ? 1 : 0;
                named += finding.named() ? 1 : 0;
                if (!finding.named()) {
                    misses.add(kind.title() + ": " + finding);
                }
            }
            out.printf("%-36s %8d %8d %14d%n", kind.title(), each, found, named);
            out.flush();
        }
        int alarms = 0;
        for (int i = 0; i < each; i++) {
            alarms += ledger.untouched(random) ? 0 : 1;
        }
        out.printf("%n%-36s %8d %8d false alarms%n", "untouched, half of them grown", each, alarms);
        misses.stream().limit(10).forEach(out::println);
        out.flush();
        return misses.isEmpty() && alarms == 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
