package vn.motcua.command.dossier.eraseapplicantdata;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Particulars;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.ApplicantDataErased;

/** When the applicant's data may be erased. */
final class EraseApplicantDataRules {

    private EraseApplicantDataRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, EraseApplicantData command, DossierContext context) {
        Particulars particulars = state.particulars();
        return Ruling.on(state, command, context)
                .refuse(
                        particulars.erased(),
                        () -> Refusal.conflict(
                                "applicant.erased",
                                LegalBasis.personalData(context.at()),
                                Map.of(),
                                "Dữ liệu cá nhân của hồ sơ này đã được xóa.",
                                "The personal data of this dossier has been erased already."))
                .refuse(
                        !particulars.erased() && particulars.applicant() == null && particulars.content() == null,
                        () -> Refusal.conflict(
                                "applicant.none",
                                LegalBasis.personalData(context.at()),
                                Map.of(),
                                "Hồ sơ này không ghi dữ liệu cá nhân của người nộp.",
                                "This dossier holds no personal data of an applicant."))
                .then(() -> new ApplicantDataErased(state.code(), command.legalBasis(), command.reason()));
    }
}
