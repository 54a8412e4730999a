package vn.motcua.command.dossier.rules;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.workingtime.WorkingTime;

/** Which appointments a corrected calendar moves. Pure. */
public final class Recalculation {

    private Recalculation() {}

    /**
     * The appointment of {@code state} by a calendar, if it differs. Dates that a history told are left alone, and none is moved to
     * a day that has passed already: nobody could keep it.
     *
     * @param time by the calendar of the department that decides
     * @param now before which no appointment is moved forward
     * @return empty where it stays, and where the dossier is not open or has none; a refusal where the calendar ends too early
     */
    public static Either<Refusal, Optional<Instant>> of(DossierState state, WorkingTime time, Instant now) {
        Instant dueAt = state.appointment().dueAt();
        if (dueAt == null || !Operation.RECALCULATE_DUE_DATE.statuses().contains(state.status())) {
            return Either.right(Optional.empty());
        }
        return state.appointment()
                .basis()
                .dueAt(state.particulars().procedure().timeLimit(), time)
                .map(computed -> computed.filter(instant -> !instant.equals(dueAt))
                        .filter(instant -> instant.isAfter(dueAt) || instant.isAfter(now)));
    }
}
