package vn.motcua.query.timeline;

import java.time.Instant;
import java.util.List;

/** Who did what to which dossier, for the auditor. State-secret dossiers are in it, by code only. */
public interface OfficerTimeline {

    /** The name of this read model for progress, rebuilding and waiting. */
    String NAME = "timeline";

    /** A page is never longer. */
    int MAX_LIMIT = 200;

    /**
     * What one officer did or was named in, oldest first: everything with the officer as actor, and every step that
     * names the officer though another gave the command (an assignment, an imported history).
     *
     * @param officerId the officer's id, the subject of the token
     * @param from from this instant of happening; {@code null} for the beginning
     * @param to before this instant; {@code null} for no end
     * @param cursor where the last page ended; {@code null} for the first
     * @param limit how many at most, 1 to {@value #MAX_LIMIT}
     * @throws vn.motcua.query.projection.InvalidCursorException if the cursor was not given out by this list
     * @throws IllegalArgumentException if the limit is out of range
     */
    ActionPage actions(String officerId, Instant from, Instant to, String cursor, int limit);

    /** Everything that happened to one dossier, in the ledger's order; empty for an unknown code. */
    List<OfficerAction> ofDossier(String code);
}
