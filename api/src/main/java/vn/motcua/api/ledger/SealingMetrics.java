package vn.motcua.api.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.stereotype.Component;
import vn.motcua.sealer.SealerStatus;
import vn.motcua.sealer.SealingProgress;

/** How far sealing is, for Prometheus. A value that cannot be had is not a number. */
@Component
class SealingMetrics implements MeterBinder {

    private final SealingWatch watch;

    SealingMetrics(SealingWatch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "motcua.ledger.sealed", "events covered by the newest checkpoint", SealingProgress::sealed);
        gauge(
                registry,
                "motcua.ledger.unsealed",
                "events that no checkpoint covers yet",
                progress -> progress.events() - progress.sealed());
        gauge(
                registry,
                "motcua.ledger.checkpoint.age",
                "seconds since the newest checkpoint was signed",
                progress -> progress.signedAt()
                        .map(watch::since)
                        .map(Duration::toSeconds)
                        .orElse(0L));
        Gauge.builder(
                        "motcua.ledger.refusing",
                        watch,
                        seen -> seen.status().filter(SealerStatus::alarming).isPresent() ? 1 : 0)
                .description("1 while this node refuses to seal because the ledger does not continue what was signed")
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, String description, Reading reading) {
        Gauge.builder(name, () -> {
                    try {
                        return reading.of(watch.progress());
                    } catch (SQLException e) {
                        return Double.NaN;
                    }
                })
                .description(description)
                .register(registry);
    }

    private interface Reading {
        long of(SealingProgress progress);
    }
}
