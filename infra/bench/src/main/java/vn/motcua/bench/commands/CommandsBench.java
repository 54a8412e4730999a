package vn.motcua.bench.commands;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.motcua.bench.commands.StockContender.Commit;
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

    @Option(
            names = "--output",
            description = "where the numbers go as JSON (default infra/bench/target/bench-commands.json)")
    private Path output;

    /** For picocli. */
    public CommandsBench() {}

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        PrintWriter out = spec.commandLine().getOut();
        Path target = Path.of(System.getProperty("motcua.root", ""), "infra", "bench", "target");
        Files.createDirectories(target);
        Path data = Files.createTempDirectory(target, "bench-");
        Report report;
        try (LocalStack stack =
                LocalStack.builder().data(data).withoutElasticsearch().start()) {
            report = measure(stack, out);
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

    private Report measure(LocalStack stack, PrintWriter out) throws InterruptedException, ExecutionException {
        PostgresDatabase stockDatabase = stack.postgres().createDatabase("stock");
        PGSimpleDataSource superuser =
                Databases.dataSource(stockDatabase, stack.postgres().superuser());
        Report report = new Report(Machine.describe(superuser));
        report.condition("measured at", Instant.now().toString());
        report.condition("round", length().toSeconds() + " s, medians of " + roundCount());
        int poolSize = bestPool(stockDatabase, out);
        report.condition("stock pool", poolSize + " connections, the best of " + POOL_SIZES);
        try (LedgerContender ledger = new LedgerContender(stack.postgres().createDatabase("ledger"));
                StockContender stock = new StockContender(stockDatabase, poolSize, Commit.TRANSACTION);
                StockContender autocommit =
                        new StockContender(stack.postgres().createDatabase("autocommit"), poolSize, Commit.STATEMENT);
                BareInserts bare = new BareInserts(stack.postgres().createDatabase("bare"))) {
            Load.run(autocommit, MAIN_LEVEL, Duration.ZERO, warmUp());
            Load.run(ledger, MAIN_LEVEL, Duration.ZERO, warmUp());
            for (int round = 1; round <= roundCount(); round++) {
                for (int level : levels()) {
                    add(report, out, superuser, ledger, level);
                    add(report, out, superuser, stock, level);
                    add(report, out, superuser, autocommit, level);
                }
                for (int clients : BARE_CLIENTS) {
                    add(report, out, superuser, bare, clients);
                    bare.disconnect();
                }
            }
            report.condition(
                    "events in a batch", String.format(Locale.ROOT, "%.1f on average", ledger.eventsPerBatch()));
        }
        return report;
    }

    /** Also warms the stock engine up. */
    private int bestPool(PostgresDatabase database, PrintWriter out) throws InterruptedException, ExecutionException {
        int best = 0;
        double most = 0;
        for (int size : POOL_SIZES) {
            try (StockContender stock = new StockContender(database, size, Commit.TRANSACTION)) {
                double perSecond = Load.run(stock, MAIN_LEVEL, warmUp().dividedBy(2), length().dividedBy(2))
                        .perSecond();
                progress(out, "stock, pool of " + size, MAIN_LEVEL, perSecond);
                if (perSecond > most) {
                    most = perSecond;
                    best = size;
                }
            }
        }
        return best;
    }

    private void add(Report report, PrintWriter out, DataSource superuser, Contender contender, int level)
            throws InterruptedException, ExecutionException {
        // No round pays for the checkpoint of the one before.
        Databases.execute(superuser, "CHECKPOINT");
        Measurement round = Load.run(contender, level, Duration.ofSeconds(1), length());
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

    private Duration warmUp() {
        return Duration.ofSeconds(Math.min(8, 2L * length().toSeconds()));
    }
}
