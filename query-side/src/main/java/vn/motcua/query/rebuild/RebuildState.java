package vn.motcua.query.rebuild;

import java.time.Instant;

/**
 * How a job stands.
 *
 * @param name the read model
 * @param purpose what it is for
 * @param phase where it is
 * @param position the last ledger position that it has taken in; -1 before the first
 * @param head the ledger's last position
 * @param eventsPerSecond how fast it has been since this node began or went on with it; 0 on other nodes
 * @param startedAt when it began
 * @param endedAt when it ended; {@code null} while under way
 * @param lastError what went wrong last, in words without personal data; it tries again. {@code null} if nothing did
 * @param findings what a comparison has found; {@code null} for a rebuild and while under way
 */
public record RebuildState(
        String name,
        Purpose purpose,
        Phase phase,
        long position,
        long head,
        long eventsPerSecond,
        Instant startedAt,
        Instant endedAt,
        String lastError,
        Findings findings) {

    /** What a job is for. */
    public enum Purpose {
        /** To take the place of the one that serves. */
        REBUILD,
        /** To be compared with the one that serves. */
        RECONCILE
    }

    /** Where a job is. */
    public enum Phase {
        /** Empties the colour that does not serve. */
        PREPARING,
        /** Takes in the ledger's events until it has caught up. */
        FILLING,
        /** Serves, or has been compared; empties the colour that does not serve, so that nothing outlives an erasure there. */
        CLEANING,
        /** Everything is done. */
        DONE
    }
}
