package vn.motcua.query.eventlog;

import java.time.Instant;

/**
 * Which events a log holds. What is {@code null} matches everything.
 *
 * @param detail which kinds of events
 * @param from events that happened from this instant on
 * @param to events that happened before this instant
 * @param department the code of the department that decides the dossier, as it stands now
 * @param procedure the national code of the dossier's procedure
 * @param upTo the last ledger position that belongs to the log
 */
public record LogSelection(Detail detail, Instant from, Instant to, String department, String procedure, long upTo) {

    /** Which kinds of events. */
    public enum Detail {
        /** Steps that were assigned, started and completed: what an import takes. */
        STEPS,
        /** Every event of a dossier. */
        EVERYTHING
    }
}
