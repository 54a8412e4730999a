package vn.motcua.api.sweep;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import vn.motcua.command.overdue.OverdueSweep;
import vn.motcua.command.overdue.SweepReport;
import vn.motcua.command.overdue.SweptDossiers;
import vn.motcua.query.worklist.SweepFaults;

/** Sweeps on schedule and when asked, if it is this node's turn, and counts what came of it. */
@Component
class SweepDesk {

    private static final Logger LOG = LoggerFactory.getLogger(SweepDesk.class);

    private final OverdueSweep sweep;
    private final DataSource sessions;
    private final Duration every;
    private final Timer duration;
    private final Counter told;
    private final Counter failed;
    private final AtomicReference<SweepReport> last = new AtomicReference<>();
    private final ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "overdue-sweep-schedule");
        thread.setDaemon(true);
        return thread;
    });

    SweepDesk(
            SweptDossiers dossiers,
            SweepFaults faults,
            @Qualifier("longLivedConnections") DataSource sessions,
            SweepProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.sweep = new OverdueSweep(dossiers, clock, properties.commandsInFlight());
        this.sessions = sessions;
        this.every = properties.every();
        this.duration = Timer.builder("motcua.sweep.duration")
                .description("time of a sweep for what became overdue")
                .register(meters);
        this.told = Counter.builder("motcua.sweep.told")
                .description("dossiers that sweeps found overdue")
                .register(meters);
        this.failed = Counter.builder("motcua.sweep.failed")
                .description("times that a sweep could not ask a dossier")
                .register(meters);
        Gauge.builder("motcua.sweep.faults", faults, SweepDesk::count)
                .description("dossiers that the last sweep of any node could not ask")
                .register(meters);
    }

    @PostConstruct
    void start() {
        if (!every.isZero() && !every.isNegative()) {
            schedule.scheduleWithFixedDelay(
                    this::onSchedule, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void stop() {
        schedule.shutdownNow();
        sweep.close();
    }

    /**
     * Sweeps now.
     *
     * @return empty if a sweep is under way, on this node or another
     * @throws SQLException if the database cannot be reached
     */
    Optional<SweepReport> sweepNow() throws SQLException {
        Optional<SweepTurn> taken = SweepTurn.take(sessions);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        try (SweepTurn turn = taken.get()) {
            SweepReport report = sweep.sweep(turn::check);
            last.set(report);
            told.increment(report.told());
            failed.increment(report.failed());
            duration.record(Duration.between(report.startedAt(), report.finishedAt()));
            if (report.failed() > 0 || report.stopped() != null) {
                LOG.warn(
                        "the sweep asked {} dossiers, {} became overdue, {} could not be asked; stopped by: {}",
                        report.asked(),
                        report.told(),
                        report.failed(),
                        report.stopped());
            }
            return Optional.of(report);
        }
    }

    /** The last report of this node; empty before its first sweep. */
    Optional<SweepReport> last() {
        return Optional.ofNullable(last.get());
    }

    private void onSchedule() {
        try {
            sweepNow();
        } catch (SQLException | RuntimeException away) {
            LOG.warn("the sweep cannot be made now: {}", away.getClass().getName());
        }
    }

    /** A value that cannot be had is not a number. */
    private static double count(SweepFaults faults) {
        try {
            return faults.count();
        } catch (DataAccessException away) {
            return Double.NaN;
        }
    }
}
