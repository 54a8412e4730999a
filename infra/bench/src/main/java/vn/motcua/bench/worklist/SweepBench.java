package vn.motcua.bench.worklist;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.motcua.bench.commands.CommandStack;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.command.dossier.markoverdue.MarkOverdue;
import vn.motcua.command.overdue.OverdueSweep;
import vn.motcua.command.overdue.SweepReport;
import vn.motcua.command.overdue.SweptDossiers;
import vn.motcua.query.worklist.OverdueCandidates;
import vn.motcua.query.worklist.StoredOverdueCandidates;

/**
 * {@code bench sweep}: how long a sweep takes over many open dossiers, each asked through its aggregate and the ledger's group commit,
 * with the worklist following. The aggregates are read from the ledger, none is in memory; personal data is not encrypted here.
 */
@Command(
        name = "sweep",
        mixinStandardHelpOptions = true,
        description = "A sweep over many open dossiers / Thời gian quét hồ sơ quá hạn")
public final class SweepBench implements Callable<Integer> {

    private static final Caller SWEEP = new Caller("overdue-sweep", null, Set.of(Role.ADMIN), null, null);
    private static final long FIRST_VERSION = 1;

    @Spec
    private CommandSpec spec;

    @Option(names = "--dossiers", defaultValue = "100000", description = "default: ${DEFAULT-VALUE}")
    private int dossiers;

    @Option(
            names = "--overdue",
            defaultValue = "100",
            paramLabel = "PERCENT",
            description = "how many of a hundred are overdue (default: ${DEFAULT-VALUE})")
    private int overdue;

    @Option(names = "--in-flight", defaultValue = "32", description = "commands at a time (default: ${DEFAULT-VALUE})")
    private int inFlight;

    @Option(names = "--seed", defaultValue = "20261124", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--output", paramLabel = "FILE", description = "default: infra/bench/target/bench-sweep.json")
    private Path output;

    /** For picocli. */
    public SweepBench() {}

    @Override
    public Integer call() throws Exception {
        if (dossiers < 1 || dossiers > 2_000_000 || overdue < 0 || overdue > 100 || inFlight < 1 || inFlight > 256) {
            throw new ParameterException(
                    spec.commandLine(), "--dossiers is 1 to 2000000, --overdue 0 to 100, --in-flight 1 to 256");
        }
        Scratch.run("sweep", output, spec.commandLine().getOut(), this::measure);
        return 0;
    }

    private Map<String, Object> measure(ScratchCentre centre) throws Exception {
        Clock clock = Clock.systemUTC();
        long begun = System.nanoTime();
        new OpenDossiers(dossiers, overdue, seed, clock).forEachBatch(centre::take);
        centre.analyze();
        long filled = System.nanoTime();
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Long> following = CompletableFuture.supplyAsync(() -> follow(centre, done));
        SweepReport report;
        long swept;
        Asked asked = new Asked(centre, clock);
        try (OverdueSweep sweep = new OverdueSweep(asked, clock, inFlight)) {
            report = sweep.sweep(() -> {});
            swept = System.nanoTime();
        } finally {
            done.set(true);
        }
        long events = following.get();
        long followed = System.nanoTime();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("open dossiers", dossiers);
        numbers.put("commands in flight", inFlight);
        numbers.put("seed", seed);
        numbers.put("filled in s", seconds(begun, filled));
        numbers.put("dossiers told overdue", report.told());
        numbers.put("dossiers that failed", report.failed());
        numbers.put("events written", events);
        numbers.put("swept in s", seconds(filled, swept));
        numbers.put("dossiers a second", Math.round(report.asked() / Math.max(0.001, seconds(filled, swept))));
        numbers.put("worklist caught up after s", seconds(swept, followed));
        numbers.put("candidates left", asked.next(clock.instant(), null, 1).size());
        return numbers;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1_000_000 / 1_000.0;
    }

    private static long follow(ScratchCentre centre, AtomicBoolean done) {
        try {
            return centre.follow(done);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    /** The dossiers of the scratch centre. */
    private static final class Asked implements SweptDossiers {

        private final OverdueCandidates candidates;
        private final CommandStack commands;

        private Asked(ScratchCentre centre, Clock clock) {
            this.candidates = new StoredOverdueCandidates(centre.views());
            this.commands = new CommandStack(
                    centre.store(),
                    new OneStopCentre(
                            "000.00.28.H56",
                            Clock.tick(clock, Duration.ofNanos(1_000)),
                            CalendarFile.bundled(),
                            CatalogueFile.bundled(),
                            (agency, day) -> OptionalInt.empty()));
        }

        @Override
        public List<Candidate> next(Instant now, Candidate after, int limit) {
            OverdueCandidates.Candidate from =
                    after == null ? null : new OverdueCandidates.Candidate(after.code(), after.dueAt());
            return candidates.missed(now, from, limit).stream()
                    .map(found -> new Candidate(found.code(), found.dueAt()))
                    .toList();
        }

        @Override
        public boolean ask(String code) {
            return ((DossierAnswer) commands.send(SWEEP, new MarkOverdue(code))).version() > FIRST_VERSION;
        }

        @Override
        public void keep(Instant at, Map<String, String> failed, Set<String> answered) {
            if (!failed.isEmpty()) {
                throw new IllegalStateException("dossiers that cannot be asked: " + failed);
            }
        }
    }
}
