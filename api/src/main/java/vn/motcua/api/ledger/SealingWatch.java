package vn.motcua.api.ledger;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.sealer.SealedLedger;
import vn.motcua.sealer.Sealer;
import vn.motcua.sealer.SealerStatus;
import vn.motcua.sealer.SealingProgress;

/** How sealing goes, asked of the database at most once a second, however many requests want to know. */
@Component
class SealingWatch {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final SealedLedger ledger;
    private final ObjectProvider<Sealer> sealer;
    private final LedgerProperties properties;
    private final Clock clock;
    private final Instant startedAt;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Seen seen;

    SealingWatch(SealedLedger ledger, ObjectProvider<Sealer> sealer, LedgerProperties properties, Clock clock) {
        this.ledger = ledger;
        this.sealer = sealer;
        this.properties = properties;
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    /** What this node's sealer does; empty where it takes no part. */
    Optional<SealerStatus> status() {
        return Optional.ofNullable(sealer.getIfAvailable()).map(Sealer::status);
    }

    /**
     * How far the ledger is sealed, at most a second old while the database answers.
     *
     * @throws SQLException if it has never answered
     */
    SealingProgress progress() throws SQLException {
        Seen last = seen;
        Instant now = clock.instant();
        if (last != null && last.at().plus(FRESH).isAfter(now)) {
            return last.progress();
        }
        if (last == null) {
            asking.lock();
        } else if (!asking.tryLock()) {
            return last.progress();
        }
        try {
            SealingProgress progress = ledger.progress();
            seen = new Seen(now, progress);
            return progress;
        } catch (SQLException e) {
            if (last == null) {
                throw e;
            }
            return last.progress();
        } finally {
            asking.unlock();
        }
    }

    /**
     * How old the newest cosignature is; counted from this node's start where there is none, and zero while there is no event to cosign.
     * Empty without a witness.
     */
    Optional<Duration> cosignatureAge() throws SQLException {
        if (properties.witness().url() == null) {
            return Optional.empty();
        }
        SealingProgress progress = progress();
        return Optional.of(
                progress.events() == 0
                        ? Duration.ZERO
                        : since(progress.cosignedAt().orElse(startedAt)));
    }

    /** The time from an instant to now; never negative. */
    Duration since(Instant instant) {
        Duration age = Duration.between(instant, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private record Seen(Instant at, SealingProgress progress) {}
}
