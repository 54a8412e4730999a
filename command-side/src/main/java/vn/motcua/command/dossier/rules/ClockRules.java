package vn.motcua.command.dossier.rules;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.DossierStatus;

/** Rules of what stops the clock (bổ sung hồ sơ, nghĩa vụ tài chính) and lets it run on. */
public final class ClockRules {

    private ClockRules() {}

    /** An officer may stop the clock of a dossier in progress only while answerable for one of its steps. */
    public static Ruling ownDossier(Ruling ruling, DossierState state, DossierContext context) {
        boolean notTheirs = ruling.role() == Role.OFFICER
                && state.status() == DossierStatus.IN_PROGRESS
                && !state.steps().anyOpenOf(context.caller().id());
        return ruling.forbid(notTheirs, () -> StepRules.notAssignedToYou(context.at()));
    }

    /** The appointment once the clock runs on: moved by the working time waited; empty where none runs. */
    public static Either<Refusal, Optional<Instant>> dueWhenResumed(DossierState state, DossierContext context) {
        Appointment appointment = state.appointment();
        if (appointment.dueAt() == null || appointment.pausedAt() == null) {
            return Either.right(Optional.ofNullable(appointment.dueAt()));
        }
        WorkingTime time = context.workingTime(state.particulars().department().code());
        return time.between(appointment.pausedAt(), context.at())
                .flatMap(waited -> time.plus(appointment.dueAt(), waited))
                .map(Optional::of);
    }
}
