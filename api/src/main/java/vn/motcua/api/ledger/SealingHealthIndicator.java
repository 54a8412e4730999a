package vn.motcua.api.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import vn.motcua.sealer.SealerStatus;
import vn.motcua.sealer.SealingProgress;

/**
 * Whether the ledger is being sealed. {@code DOWN} when what is stored does not continue what was signed: people must look at it now.
 * {@code DEGRADED} when events wait to be sealed for too long, checkpoints cannot be exported, or the witness has not cosigned for too long.
 */
@Component
class SealingHealthIndicator extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "the ledger is not sealed or cosigned in time");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SealingWatch watch;
    private final LedgerProperties properties;

    SealingHealthIndicator(SealingWatch watch, LedgerProperties properties) {
        super("the sealing of the ledger cannot be asked about");
        this.watch = watch;
        this.properties = properties;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws SQLException {
        SealingProgress progress = watch.progress();
        health.up();
        health.withDetail("events", progress.events()).withDetail("sealed", progress.sealed());
        progress.signedAt().ifPresent(at -> health.withDetail("checkpointAge", words(watch.since(at))));
        progress.oldestUnsealedAt().map(watch::since).ifPresent(age -> {
            health.withDetail("oldestUnsealedAge", words(age));
            if (age.compareTo(PATIENCE) > 0) {
                health.status(DEGRADED);
            }
        });
        Optional<Duration> cosigned = watch.cosignatureAge();
        cosigned.ifPresent(age -> {
            health.withDetail("cosignatureAge", words(age));
            if (age.compareTo(properties.witness().alarmAfter()) > 0) {
                health.status(DEGRADED);
            }
        });
        watch.status().ifPresent(status -> {
            health.withDetail("sealer", status.state());
            status.fault().ifPresent(fault -> {
                health.withDetail("fault", fault.toString());
                health.status(status.alarming() ? Status.DOWN : DEGRADED);
            });
            if (status.state() == SealerStatus.State.STOPPED) {
                health.status(DEGRADED);
            }
        });
    }

    private static String words(Duration age) {
        return age.toSeconds() + " s";
    }
}
