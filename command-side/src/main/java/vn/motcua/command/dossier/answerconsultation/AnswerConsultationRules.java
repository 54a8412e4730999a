package vn.motcua.command.dossier.answerconsultation;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.ClockRules;
import vn.motcua.command.dossier.rules.Consultation;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Resumption;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Territory;
import vn.motcua.events.dossier.ConsultationAnswered;

/** Who may answer a consultation: the agency that was asked, once. */
final class AnswerConsultationRules {

    private AnswerConsultationRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, AnswerConsultation command, DossierContext context) {
        Option<Consultation> consultation = state.consultation(command.consultation());
        Territory territory = consultation
                .map(found -> new Territory(found.consulted(), null))
                .getOrElse(() -> Territory.of(state));
        Map<String, String> parameters = Map.of("consultation", Integer.toString(command.consultation()));
        boolean stopsTheClock = consultation.exists(Consultation::stopsTheClock);
        Either<Refusal, Resumption> resumption =
                stopsTheClock ? ClockRules.onceAnswered(state, context) : Either.right(Resumption.NONE);
        return Ruling.on(state, command, context, territory)
                .refuse(
                        consultation.isEmpty(),
                        () -> Refusal.conflict(
                                "consultation.unknown",
                                LegalBasis.oneStop(context.at()),
                                parameters,
                                "Hồ sơ không có lần lấy ý kiến số %d.".formatted(command.consultation()),
                                "The dossier has no consultation %d.".formatted(command.consultation())))
                .refuse(
                        consultation.exists(Consultation::answered),
                        () -> Refusal.conflict(
                                "consultation.answered",
                                LegalBasis.oneStop(context.at()),
                                parameters,
                                "Lần lấy ý kiến này đã được trả lời.",
                                "This consultation has been answered already."))
                .refuseIfLeft(resumption)
                .then(() -> new ConsultationAnswered(
                        state.code(),
                        command.consultation(),
                        consultation.get().consulted(),
                        command.answer(),
                        resumption.get().dueAt(),
                        resumption.get().waited()));
    }
}
