package vn.motcua.query.projection;

import java.time.Instant;

/**
 * How far one read model is.
 *
 * @param name e.g. {@code status}
 * @param position the last position of the ledger that it shows; -1 before the first
 * @param head the last position of the ledger; -1 while it is empty
 * @param phase what it is doing
 * @param lastError what went wrong last, in words without personal data; {@code null} if nothing has since the start
 *     or since it recovered
 * @param lastErrorAt when; {@code null} with {@code lastError}
 */
public record ProjectionState(
        String name, long position, long head, Phase phase, String lastError, Instant lastErrorAt) {

    /** What a read model is doing. */
    public enum Phase {
        /** Follows the ledger. */
        RUNNING,
        /** Tries again after an error. */
        RETRYING,
        /** Not running on this node. */
        STOPPED
    }

    /** How many events it has still to take in, 0 or more. */
    public long lag() {
        return Math.max(0, head - position);
    }
}
