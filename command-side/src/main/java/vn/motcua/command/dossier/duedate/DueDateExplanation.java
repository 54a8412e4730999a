package vn.motcua.command.dossier.duedate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Evolution;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.TimeLimit;

/**
 * Why a dossier is due when it is, told from its events alone: what was recorded then explains it, not what a calendar says
 * today.
 *
 * @param state the dossier as its events leave it
 * @param moves everything that happened to the appointment, oldest first
 */
public record DueDateExplanation(DossierState state, List<DueDateMove> moves) {

    /**
     * An event and its metadata.
     *
     * @param event what happened
     * @param provenance who did it and when
     */
    public record Told(DossierEvent event, Provenance provenance) {}

    public DueDateExplanation {
        moves = List.copyOf(moves);
    }

    /** The explanation of the dossier that has these events, in their order; at least one. */
    public static DueDateExplanation of(List<Told> events) {
        DossierState state = DossierState.NONE;
        List<DueDateMove> moves = new ArrayList<>();
        for (Told told : events) {
            DossierState after = Evolution.evolve(state, told.event(), told.provenance());
            DueDateMoves.of(state, told.event(), after, told.provenance().occurredAt())
                    .ifPresent(moves::add);
            state = after;
        }
        return new DueDateExplanation(state, moves);
    }

    /** The time limit that the dossier is processed under. */
    public TimeLimit timeLimit() {
        return state.particulars().procedure().timeLimit();
    }

    /** The appointment; while the clock stands still, as it was until then; {@code null} where there is none. */
    public Instant dueAt() {
        return state.appointment().dueAt();
    }

    /** Since when the clock stands still; {@code null} while it runs, and where there is no appointment. */
    public Instant stoppedSince() {
        return dueAt() == null ? null : state.appointment().pausedAt();
    }

    /** The calendar that the appointment was last counted by; {@code null} where none was. */
    public String calendarVersion() {
        return moves.stream()
                .map(DueDateMove::calendarVersion)
                .filter(version -> version != null)
                .reduce(null, (earlier, later) -> later);
    }
}
