package vn.motcua.command.dossier.rules;

import io.vavr.control.Either;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Waited;

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

    /** No result is issued while the clock stands still for another agency. */
    public static Ruling nothingAwaited(Ruling ruling, DossierState state, DossierContext context) {
        int awaited = state.appointment().awaited();
        return ruling.refuse(
                awaited > 0,
                () -> Refusal.conflict(
                        "consultation.awaited",
                        LegalBasis.oneStop(context.at()),
                        Map.of("awaited", Integer.toString(awaited)),
                        "Thời hạn đang tạm dừng để chờ cơ quan được lấy ý kiến trả lời; chưa thể ra kết quả.",
                        "The clock stands still for the answer of an agency that was asked; no result can be issued yet."));
    }

    /**
     * The appointment once the applicant has acted: moved by the working time that the clock stood still; none as long as it goes on
     * standing still for another agency.
     */
    public static Either<Refusal, Resumption> onceActedUpon(DossierState state, DossierContext context) {
        return resumed(state, state.appointment().awaited(), context);
    }

    /** The appointment once another agency has answered; none as long as the clock stands still for a further one. */
    public static Either<Refusal, Resumption> onceAnswered(DossierState state, DossierContext context) {
        return resumed(state, state.appointment().awaited() - 1, context);
    }

    private static Either<Refusal, Resumption> resumed(DossierState state, int stillAwaited, DossierContext context) {
        Appointment appointment = state.appointment();
        if (stillAwaited > 0 || appointment.dueAt() == null || appointment.pausedAt() == null) {
            return Either.right(Resumption.NONE);
        }
        WorkingTime time = context.workingTime(state.particulars().department().code());
        return time.between(appointment.pausedAt(), context.at())
                .flatMap(waited -> time.plus(appointment.dueAt(), waited)
                        .map(dueAt -> new Resumption(dueAt, new Waited(waited.toSeconds(), time.calendarVersion()))));
    }
}
