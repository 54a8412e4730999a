package vn.motcua.command.dossier.requestconsultation;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.Department;

/** Whom an officer may consult, and when. */
final class RequestConsultationRules {

    private RequestConsultationRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, RequestConsultation command, DossierContext context) {
        Optional<Department> consulted = context.catalogue().department(command.department());
        Ruling ruling = Ruling.on(state, command, context);
        return StepRules.ownOpenStep(ruling, state, command.step(), context)
                .refuse(
                        consulted.isEmpty(),
                        () -> Refusal.conflict(
                                "consultation.department",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Danh mục không có cơ quan được lấy ý kiến.",
                                "The catalogue has no such agency to consult."))
                .refuse(
                        command.department()
                                .equals(state.particulars().department().code()),
                        () -> Refusal.conflict(
                                "consultation.own-department",
                                LegalBasis.oneStop(context.at()),
                                Map.of("department", command.department()),
                                "Không lấy ý kiến chính cơ quan đang giải quyết hồ sơ.",
                                "The department that decides the dossier cannot be consulted on it."))
                .refuse(
                        command.answerDueAt() != null && !command.answerDueAt().isAfter(context.at()),
                        () -> Refusal.conflict(
                                "consultation.answer-due",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Hạn trả lời ý kiến phải ở sau thời điểm lấy ý kiến.",
                                "The answer must be due after the question is asked."))
                .then(() -> new ConsultationRequested(
                        state.code(),
                        state.consultations().size() + 1,
                        command.step(),
                        consulted.get(),
                        command.question(),
                        command.answerDueAt(),
                        command.clockStoppedUnder()));
    }
}
