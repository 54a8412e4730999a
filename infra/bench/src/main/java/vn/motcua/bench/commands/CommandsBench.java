package vn.motcua.bench.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.bench.machine.Machine;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;

/**
 * {@code bench commands}: how many commands a second the dossier takes on the ledger and on Axon's stock JDBC engine, with the
 * same aggregate, cache, serializer and server, durable commits, in alternating rounds.
 */
@Command(
        name = "commands",
        mixinStandardHelpOptions = true,
        description =
                "Commands a second: the ledger against Axon's stock JDBC engine and bare inserts / Số lệnh mỗi giây")
public final class CommandsBench implements Callable<Integer> {

    private static final List<Integer> POOL_SIZES = List.of(8, 16, 32);
    private static final List<Integer> BARE_CLIENTS = List.of(8, 32);
    private static final int MAIN_LEVEL = 32;
    private static final Duration WARM_UP_WINDOW = Duration.ofSeconds(2);

    @Spec
    private CommandSpec spec;

    @Option(names = "--quick", description = "32 in flight only, two short rounds")
    private boolean quick;

    @Option(names = "--rounds", description = "rounds for each contender and level (default 3, quick 2)")
    private Integer rounds;

    @Option(names = "--seconds", description = "length of a round in seconds (default 4)")
    private Integer seconds;

    @Option(names = "--in-flight", split = ",", description = "commands in flight (default 8,32,128)")
    private List<Integer> inFlight;

    @Option(names = "--warm-up", description = "longest warm-up of a contender in seconds (default 60, quick 10)")
    private Integer warmUp;

    @Option(
            names = "--output",
            description = "where the numbers go as JSON (default infra/bench/target/bench-commands.json)")
    private Path output;

    /** For picocli. */
    public CommandsBench() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path target = Path.of(System.getProperty("motcua.root", ""), "infra", "bench", "target");
        Files.createDirectories(target);
        Path data = Files.createTempDirectory(target, "bench-");
        Report report;
        try (LocalStack stack =
                LocalStack.builder().data(data).withoutElasticsearch().start()) {
            report = measure(stack, data, out);
        } finally {
            delete(data);
        }
        report.print(out);
        Path file = output == null ? target.resolve("bench-commands.json") : output;
        report.write(file);
        out.println("numbers in " + file);
        out.flush();
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private Report measure(LocalStack stack, Path data, PrintWriter out) throws IOException {
        PostgresDatabase stockDatabase = stack.postgres().createDatabase("stock");
        PGSimpleDataSource superuser =
                Databases.dataSource(stockDatabase, stack.postgres().superuser());
        Report report = new Report(Machine.describe(superuser));
        report.condition("measured at", Instant.now().toString());
        report.condition("round", length().toSeconds() + " s, medians of " + roundCount());
        report.condition("processes", "a JVM of 512 MB for each contender; one works at a time");
        int poolSize = bestPool(report, stockDatabase, data, out);
        report.condition("stock pool", poolSize + " connections, the best of " + POOL_SIZES);
        List<ForkedContender> rivals = new ArrayList<>();
        try (ForkedContender bare = fork(ContenderKind.BARE, stack.postgres().createDatabase("bare"), poolSize, data)) {
            rivals.add(fork(ContenderKind.LEDGER, stack.postgres().createDatabase("ledger"), poolSize, data));
            rivals.add(fork(
                    ContenderKind.LEDGER_SEALING,
                    stack.postgres().createDatabase("sealing"),
                    poolSize,
                    Files.createDirectory(data.resolve("sealing"))));
            rivals.add(fork(ContenderKind.STOCK, stockDatabase, poolSize, data));
            rivals.add(fork(
                    ContenderKind.STOCK_AUTOCOMMIT, stack.postgres().createDatabase("autocommit"), poolSize, data));
            for (ForkedContender rival : rivals) {
                warmUp(report, out, rival);
            }
            for (int round = 1; round <= roundCount(); round++) {
                for (int level : levels()) {
                    for (ForkedContender rival : rivals) {
                        add(report, out, superuser, rival, level);
                    }
                }
                for (int clients : BARE_CLIENTS) {
                    add(report, out, superuser, bare, clients);
                }
            }
        } finally {
            for (ForkedContender rival : rivals) {
                rival.close();
            }
        }
        return report;
    }

    private static ForkedContender fork(ContenderKind kind, PostgresDatabase database, int poolSize, Path folder)
            throws IOException {
        return new ForkedContender(new ContenderSetting(kind, database, poolSize, folder));
    }

    private int bestPool(Report report, PostgresDatabase database, Path data, PrintWriter out) throws IOException {
        int best = 0;
        double most = 0;
        for (int size : POOL_SIZES) {
            try (ForkedContender stock = fork(ContenderKind.STOCK, database, size, data)) {
                new WarmUp(WARM_UP_WINDOW, longestWarmUp().dividedBy(2)).run(stock, MAIN_LEVEL);
                double perSecond =
                        stock.run(MAIN_LEVEL, Duration.ofSeconds(1), length()).perSecond();
                progress(out, "stock, pool of " + size, MAIN_LEVEL, perSecond);
                report.condition("stock, pool of " + size, String.format(Locale.ROOT, "%.0f a second", perSecond));
                if (perSecond > most) {
                    most = perSecond;
                    best = size;
                }
            }
        }
        return best;
    }

    private void warmUp(Report report, PrintWriter out, ForkedContender contender) throws IOException {
        Duration spent = new WarmUp(WARM_UP_WINDOW, longestWarmUp()).run(contender, MAIN_LEVEL);
        out.printf(Locale.ROOT, "%-18s warm after %d s%n", contender.name(), spent.toSeconds());
        out.flush();
        report.condition("warm-up, " + contender.name(), spent.toSeconds() + " s");
    }

    private void add(Report report, PrintWriter out, DataSource superuser, ForkedContender contender, int level)
            throws IOException {
        // No round pays for the checkpoint of the one before.
        Databases.execute(superuser, "CHECKPOINT");
        Measurement round = contender.run(level, Duration.ofSeconds(1), length());
        progress(out, contender.name(), level, round.perSecond());
        report.add(round);
    }

    private static void progress(PrintWriter out, String what, int level, double perSecond) {
        out.printf(Locale.ROOT, "%-18s %4d in flight %8.0f a second%n", what, level, perSecond);
        out.flush();
    }

    private List<Integer> levels() {
        if (inFlight != null) {
            return inFlight;
        }
        return quick ? List.of(MAIN_LEVEL) : List.of(8, MAIN_LEVEL, 128);
    }

    private int roundCount() {
        return rounds != null ? rounds : quick ? 2 : 3;
    }

    private Duration length() {
        return Duration.ofSeconds(seconds != null ? seconds : 4);
    }

    private Duration longestWarmUp() {
        return Duration.ofSeconds(warmUp != null ? warmUp : quick ? 10 : 60);
    }
}
