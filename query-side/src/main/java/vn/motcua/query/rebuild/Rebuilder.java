package vn.motcua.query.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.ProjectionProcessors;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.projection.TokenPositions;
import vn.motcua.query.rebuild.RebuildState.Phase;
import vn.motcua.query.rebuild.RebuildState.Purpose;

/** The jobs of one node. */
public final class Rebuilder implements Rebuilds, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    private final Map<String, RebuildPlan> plans = new LinkedHashMap<>();
    private final Map<String, RebuildJob> jobs = new ConcurrentHashMap<>();
    private final RebuildJob.Stores stores;
    private final TransactionTemplate transaction;
    private final LongSupplier head;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * @param plans the read models
     * @param views the application's data source
     * @param transactions its transactions
     * @param tokens where processors keep their place
     * @param processors makes processors
     * @param ledger what is read anew
     * @param head the ledger's last position
     * @param clock for the times of jobs
     */
    public Rebuilder(
            List<RebuildPlan> plans,
            JdbcTemplate views,
            PlatformTransactionManager transactions,
            TokenPositions tokens,
            ProjectionProcessors processors,
            StreamableMessageSource<TrackedEventMessage<?>> ledger,
            LongSupplier head,
            Clock clock) {
        plans.forEach(plan -> this.plans.put(plan.name(), plan));
        this.stores = new RebuildJob.Stores(
                views,
                transactions,
                new RebuildTable(views),
                new ServingColours(views),
                tokens,
                processors,
                ledger,
                clock);
        this.transaction = new TransactionTemplate(transactions);
        this.head = head;
    }

    /** Goes on with what was under way when a node ended, as soon as the views can be read. */
    public void resume() {
        Thread thread = new Thread(this::resumeWhenReadable, "rebuilds-resume");
        thread.setDaemon(true);
        thread.start();
    }

    private void resumeWhenReadable() {
        boolean read = false;
        do {
            try {
                stores.jobs().underWay().forEach(this::run);
                read = true;
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("jobs that were under way wait for the views");
            }
        } while (!read && !closed());
    }

    /** Waits a little before it answers. */
    private boolean closed() {
        try {
            return closing.await(BACK_OFF.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public RebuildState rebuild(String name) {
        return begin(name, Purpose.REBUILD);
    }

    @Override
    public RebuildState reconcile(String name) {
        return begin(name, Purpose.RECONCILE);
    }

    @Override
    public Optional<RebuildState> of(String name) {
        RebuildPlan plan = plan(name);
        return stores.jobs().find(name).map(job -> state(plan, job));
    }

    private RebuildState begin(String name, Purpose purpose) {
        RebuildPlan plan = plan(name);
        RebuildTable.Job job = transaction.execute(status -> {
            Colour free = stores.colours().heldForWriting(name).other();
            if (!stores.jobs().begin(name, free, purpose, stores.clock().instant())) {
                throw new RebuildUnderWayException(name);
            }
            return stores.jobs().find(name).orElseThrow();
        });
        run(job);
        return state(plan, job);
    }

    private void run(RebuildTable.Job job) {
        RebuildJob begun = new RebuildJob(plan(job.name()), job, stores);
        RebuildJob before = jobs.put(job.name(), begun);
        if (before != null) {
            before.leave();
        }
        begun.start();
    }

    private RebuildState state(RebuildPlan plan, RebuildTable.Job job) {
        RebuildJob here = jobs.get(plan.name());
        return new RebuildState(
                plan.name(),
                job.purpose(),
                job.phase(),
                position(plan, job),
                head.getAsLong(),
                here == null ? 0 : here.eventsPerSecond(),
                job.startedAt(),
                job.endedAt(),
                here == null ? null : here.lastError(),
                job.findings());
    }

    private long position(RebuildPlan plan, RebuildTable.Job job) {
        if (job.findings() != null) {
            return job.findings().position();
        }
        boolean serves = job.phase() == Phase.CLEANING || job.phase() == Phase.DONE;
        return stores.tokens().of(serves ? plan.name() : plan.processor());
    }

    private RebuildPlan plan(String name) {
        RebuildPlan plan = plans.get(name);
        if (plan == null) {
            throw new IllegalArgumentException("no read model is named " + name + "; there are " + plans.keySet());
        }
        return plan;
    }

    /** Leaves the jobs of this node for the next one. */
    @Override
    public void close() {
        closing.countDown();
        jobs.values().forEach(RebuildJob::leave);
    }
}
