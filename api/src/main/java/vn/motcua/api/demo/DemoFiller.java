package vn.motcua.api.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.motcua.api.commands.DossierCommands;
import vn.motcua.command.cataloguekeeping.CatalogueTargets;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.eventstore.idempotency.IdempotencyRecords;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.projection.ProjectionState;

/**
 * Fills an empty ledger with the demonstration before the application says that it is ready: Spring Boot accepts traffic
 * only after every runner has ended. A run that was killed is continued; a ledger that holds anything else is left alone.
 */
@Component
@ConditionalOnProperty(name = "motcua.demo", havingValue = "true")
@EnableConfigurationProperties(DemoProperties.class)
class DemoFiller implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoFiller.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final DossierCommands commands;
    private final IdempotencyRecords records;
    private final LedgerReader ledger;
    private final ProjectionProgress progress;
    private final OneStopCentre centre;
    private final DemoProperties properties;

    DemoFiller(
            DossierCommands commands,
            IdempotencyRecords records,
            LedgerReader ledger,
            ProjectionProgress progress,
            OneStopCentre centre,
            DemoProperties properties) {
        this.commands = commands;
        this.records = records;
        this.ledger = ledger;
        this.progress = progress;
        this.centre = centre;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        String keys = "demo:" + properties.scale() + ":";
        boolean begun = records.find(keys + "begun").isPresent();
        if (!begun && !empty()) {
            LOG.info("the ledger is not empty: no demonstration");
            return;
        }
        if (records.find(keys + "told").isEmpty()) {
            mark(keys + "begun");
            fill(keys, begun);
            mark(keys + "told");
        }
        catchUp();
    }

    /** Whether nothing has happened but that the catalogue was taken in. */
    private boolean empty() {
        try (Stream<LedgerEntry> entries = ledger.from(0)) {
            return entries.allMatch(entry -> CatalogueTargets.TYPES.contains(entry.aggregateType()));
        }
    }

    private void fill(String keys, boolean begun) throws InterruptedException, ExecutionException {
        DemoPlan plan = DemoPlan.of(DemoFacts.load(), centre.catalogue(), centre.calendar(), properties.scale());
        DemoTeller teller = new DemoTeller(commands, records, ledger, keys);
        BiConsumer<DemoDossier, List<DemoAct>> tell = begun ? teller::resume : teller::tell;
        ProgressPrinter printer =
                new ProgressPrinter(System.out, System::nanoTime, "hồ sơ mẫu / demo dossiers", plan.size());
        ExecutorService workers = Executors.newFixedThreadPool(properties.concurrency(), threads());
        try {
            List<Future<?>> lanes = new ArrayList<>();
            for (List<DemoDossier> lane : plan.lanes()) {
                lanes.add(workers.submit(() -> lane.forEach(dossier -> {
                    tell.accept(dossier, plan.life(dossier));
                    printer.step();
                })));
            }
            for (Future<?> lane : lanes) {
                lane.get();
            }
        } finally {
            workers.shutdownNow();
            workers.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private void catchUp() {
        long head = ledger.headPosition();
        ProgressPrinter printer =
                new ProgressPrinter(System.out, System::nanoTime, "dữ liệu tra cứu / read models", head + 1);
        long giveUp = System.nanoTime() + properties.catchUp().toNanos();
        for (ProjectionState model : progress.all()) {
            while (!progress.await(model.name(), head, LOOK)) {
                printer.reached(slowest() + 1);
                if (Thread.currentThread().isInterrupted() || System.nanoTime() > giveUp) {
                    LOG.warn("the read model {} has not caught up with the demonstration yet", model.name());
                    return;
                }
            }
        }
        printer.reached(head + 1);
    }

    private long slowest() {
        return progress.all().stream()
                .mapToLong(ProjectionState::position)
                .min()
                .orElse(-1);
    }

    private void mark(String key) {
        records.recordRefusal(key, key.getBytes(StandardCharsets.UTF_8), "{}");
    }

    private static java.util.concurrent.ThreadFactory threads() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, "demo-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
