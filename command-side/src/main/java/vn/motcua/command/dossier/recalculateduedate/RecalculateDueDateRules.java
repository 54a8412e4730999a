package vn.motcua.command.dossier.recalculateduedate;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Recalculation;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DueDateRecalculated;

/** When a corrected calendar moves an appointment. */
final class RecalculateDueDateRules {

    private RecalculateDueDateRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, RecalculateDueDate command, DossierContext context) {
        Instant dueAt = state.appointment().dueAt();
        WorkingTime time = context.workingTime(state.particulars().department().code());
        Either<Refusal, Optional<Instant>> moved = Recalculation.of(state, time, context.at());
        return Ruling.on(state, command, context)
                .refuse(
                        dueAt == null,
                        () -> Refusal.conflict(
                                "appointment.none",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Hồ sơ không có ngày hẹn trả để tính lại.",
                                "The dossier has no appointment that could be computed anew."))
                .refuseIfLeft(moved)
                .thenAll(() -> moved.get().stream()
                        .<DossierEvent>map(instant -> new DueDateRecalculated(
                                state.code(), dueAt, instant, time.calendarVersion(), time.calendarLegalBasis()))
                        .toList());
    }
}
