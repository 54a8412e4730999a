package vn.motcua.command.dossier.rescheduledossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Appointment;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.AppointmentRescheduled;

/** When an appointment may be moved with an apology: once, in time, to a later working day. */
final class RescheduleDossierRules {

    private RescheduleDossierRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, RescheduleDossier command, DossierContext context) {
        Appointment appointment = state.appointment();
        Instant dueAt = appointment.dueAt();
        Instant at = context.at();
        return Ruling.on(state, command, context)
                .refuse(
                        dueAt == null,
                        () -> refusal(
                                "appointment.none",
                                at,
                                "Hồ sơ không có ngày hẹn trả để hẹn lại.",
                                "The dossier has no appointment that could be moved."))
                .refuse(
                        appointment.rescheduled(),
                        () -> refusal(
                                "appointment.rescheduled-once",
                                at,
                                "Chỉ được xin lỗi và hẹn lại một lần.",
                                "An appointment may be moved only once."))
                .refuse(
                        appointment.awaited() > 0,
                        () -> refusal(
                                "appointment.standing-still",
                                at,
                                "Thời hạn đang tạm dừng để chờ cơ quan được lấy ý kiến; chưa cần hẹn lại.",
                                "The clock stands still for another agency's answer; there is nothing to reschedule yet."))
                .refuse(
                        dueAt != null && appointment.awaited() == 0 && !at.isBefore(dueAt),
                        () -> refusal(
                                "appointment.passed",
                                at,
                                "Phải xin lỗi và hẹn lại trước ngày hẹn trả cũ.",
                                "The apology must come before the old appointment."))
                .refuse(
                        dueAt != null && !command.dueAt().isAfter(dueAt),
                        () -> refusal(
                                "appointment.not-later",
                                at,
                                "Ngày hẹn mới phải sau ngày hẹn cũ.",
                                "The new appointment must be later than the old one."))
                .refuseIfLeft(
                        context.workingTime(state.particulars().department().code())
                                .appointmentOn(command.dueAt()))
                .then(() -> new AppointmentRescheduled(
                        state.code(), dueAt, command.dueAt(), command.reason(), command.apology()));
    }

    private static Refusal refusal(String rule, Instant at, String vietnamese, String english) {
        return Refusal.conflict(rule, LegalBasis.oneStop(at), Map.of(), vietnamese, english);
    }
}
