package vn.motcua.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.query.projection.BatchOutcome;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.ProgressBoard;
import vn.motcua.query.projection.ProjectionProcessors;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.projection.TokenPositions;
import vn.motcua.query.rebuild.RebuildState.Phase;
import vn.motcua.query.rebuild.RebuildState.Purpose;

/**
 * One job on its own thread. Every step is recorded in the transaction that makes it so; a job that is interrupted
 * anywhere goes on from its last step. Whoever fills the colour that does not serve has to find the job in the phase
 * {@link Phase#FILLING} in the transaction of each batch, so that a node that was thought dead cannot write into a colour
 * that serves by now.
 */
final class RebuildJob {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildJob.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    /** How long the one that serves may be held up for the switch. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(5);

    private final RebuildPlan plan;
    private final Colour colour;
    private final Purpose purpose;
    private final Stores stores;
    private final TransactionTemplate transaction;
    private final TransactionTemplate snapshot;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Speed speed = new Speed();
    private volatile String lastError;
    private Thread thread;

    /** What every job works with. */
    record Stores(
            JdbcTemplate views,
            PlatformTransactionManager transactions,
            RebuildTable jobs,
            ServingColours colours,
            TokenPositions tokens,
            ProjectionProcessors processors,
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            Clock clock) {}

    RebuildJob(RebuildPlan plan, RebuildTable.Job job, Stores stores) {
        this.plan = plan;
        this.colour = job.colour();
        this.purpose = job.purpose();
        this.stores = stores;
        this.transaction = new TransactionTemplate(stores.transactions());
        this.snapshot = new TransactionTemplate(stores.transactions());
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    void start() {
        thread = new Thread(this::run, plan.processor());
        thread.setDaemon(true);
        thread.start();
    }

    /** Leaves the job where it is, for the next node that starts. */
    void leave() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String lastError() {
        return lastError;
    }

    long eventsPerSecond() {
        return speed.perSecond();
    }

    private void run() {
        boolean ended = false;
        while (!ended && !isStopped()) {
            try {
                ended = attempt();
            } catch (RuntimeException e) {
                lastError = ProgressBoard.describe(e);
                LOG.warn("{} of read model {} will try again: {}", purpose, plan.name(), lastError);
                pause(BACK_OFF);
            }
        }
    }

    /** Goes on from the last step that is recorded; {@code false} if it has to be tried again. */
    private boolean attempt() {
        Phase phase = phase();
        if (phase == Phase.PREPARING) {
            empty(Phase.PREPARING, colour, () -> stores.jobs().filling(plan.name()));
        } else if (phase == Phase.FILLING) {
            fill();
        } else if (phase == Phase.CLEANING) {
            Colour free = purpose == Purpose.REBUILD ? colour.other() : colour;
            empty(
                    Phase.CLEANING,
                    free,
                    () -> stores.jobs().done(plan.name(), stores.clock().instant()));
        }
        return phase == Phase.DONE;
    }

    private Phase phase() {
        return stores.jobs().find(plan.name()).map(RebuildTable.Job::phase).orElse(Phase.DONE);
    }

    private void empty(Phase phase, Colour free, Runnable next) {
        plan.companion().forget(free);
        transaction.executeWithoutResult(status -> {
            if (stores.jobs().holds(plan.name(), phase, "UPDATE")) {
                // Readers wait behind a truncation that waits behind a long reader: it must not wait for long.
                stores.views().execute("SET LOCAL lock_timeout = '1s'");
                plan.projection().apply(() -> free).empty(free);
                stores.tokens().forget(plan.processor());
                next.run();
            }
        });
    }

    private void fill() {
        PooledStreamingEventProcessor processor = stores.processors()
                .create(
                        plan.processor(),
                        ProjectionProcessors.invoker(plan.projection().apply(this::colourWhileFilling)),
                        stores.ledger(),
                        outcome());
        plan.companion().follow(colour);
        processor.start();
        try {
            while (!isStopped()) {
                if (phase() != Phase.FILLING || (caughtUp() && end(processor))) {
                    return;
                }
                pause(LOOK);
            }
        } finally {
            stores.processors().retire(processor);
            plan.companion().stop();
        }
    }

    private Colour colourWhileFilling() {
        if (!stores.jobs().holds(plan.name(), Phase.FILLING, "SHARE")) {
            throw new IllegalStateException("the read model is no longer being filled");
        }
        return colour;
    }

    private boolean caughtUp() {
        return position() >= stores.tokens().of(plan.name())
                && plan.companion().position(colour)
                        >= Math.min(position(), plan.companion().position(colour.other()));
    }

    private long position() {
        return stores.tokens().of(plan.processor());
    }

    private boolean end(PooledStreamingEventProcessor processor) {
        if (purpose == Purpose.REBUILD) {
            return Boolean.TRUE.equals(transaction.execute(status -> switchOver(processor)));
        }
        stores.processors().retire(processor);
        return Boolean.TRUE.equals(snapshot.execute(status -> compare()));
    }

    /**
     * While this transaction holds the pointer, the colour that serves takes nothing in, and the other one overtakes it.
     * Then whoever fills that one stops, before readers and the serving processor come to it.
     */
    private boolean switchOver(PooledStreamingEventProcessor processor) {
        stores.colours().heldForSwitching(plan.name());
        long giveUp = System.nanoTime() + LONGEST_HOLD.toNanos();
        while (!caughtUp()) {
            if (isStopped() || System.nanoTime() > giveUp) {
                return false;
            }
            pause(LOOK);
        }
        stores.processors().retire(processor);
        if (!stores.jobs().holds(plan.name(), Phase.FILLING, "UPDATE")) {
            return false;
        }
        plan.companion().serve(colour);
        stores.colours().switchTo(plan.name(), colour);
        stores.jobs().cleaning(plan.name(), null);
        return true;
    }

    private boolean compare() {
        if (!stores.jobs().holds(plan.name(), Phase.FILLING, "UPDATE")) {
            return false;
        }
        long both = Math.min(position(), stores.tokens().of(plan.name()));
        Comparison comparison = new Comparison(stores.views(), colour.other(), both);
        plan.tables().forEach(comparison::table);
        if (plan.tables().stream().anyMatch(table -> table.name().equals("intake_fact"))) {
            comparison.counts();
        }
        List<String> elsewhere = plan.companion().differences(colour.other());
        comparison.companion(elsewhere);
        stores.jobs().cleaning(plan.name(), comparison.findings());
        return true;
    }

    private BatchOutcome outcome() {
        return new BatchOutcome() {
            @Override
            public void reached(long position) {
                lastError = null;
                speed.at(position);
            }

            @Override
            public void failed(Throwable cause) {
                lastError = ProgressBoard.describe(cause);
            }
        };
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void pause(Duration time) {
        try {
            if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("{} of read model {} is left for the next node", purpose, plan.name());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }
}
