package vn.motcua.command.dossier.rules;

import io.vavr.control.Option;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.events.dossier.CorrectableField;

/** Rules of corrections (đính chính). */
public final class CorrectionRules {

    private CorrectionRules() {}

    /** Personal data can be corrected only where there is some: not in a state-secret dossier, not after erasure. */
    public static Ruling onRecordedData(
            Ruling ruling, DossierState state, CorrectableField field, DossierContext context) {
        Particulars particulars = state.particulars();
        boolean ofApplicant = field.personal() && field != CorrectableField.CONTENT;
        return SecretRules.codeOnly(ruling, particulars.stateSecret(), field.personal())
                .refuse(
                        field.personal() && particulars.erased(),
                        () -> Refusal.conflict(
                                "applicant.erased",
                                LegalBasis.personalData(context.at()),
                                Map.of(),
                                "Dữ liệu cá nhân của hồ sơ này đã được xóa.",
                                "The personal data of this dossier has been erased."))
                .refuse(
                        ofApplicant
                                && particulars.applicant() == null
                                && !particulars.erased()
                                && !particulars.stateSecret(),
                        () -> Refusal.conflict(
                                "applicant.none",
                                LegalBasis.personalData(context.at()),
                                Map.of(),
                                "Hồ sơ này không ghi chủ hồ sơ.",
                                "This dossier names no applicant."));
    }

    /** A correction is decided once, and not by the officer who asked for it. */
    public static Ruling bySecondOfficer(
            Ruling ruling, Option<Correction> correction, int number, DossierContext context) {
        Map<String, String> parameters = Map.of("correction", Integer.toString(number));
        return ruling.forbid(
                        correction.exists(found ->
                                found.requester().equals(context.caller().id())),
                        () -> Refusal.forbidden(
                                "correction.second-officer",
                                LegalBasis.oneStop(context.at()),
                                parameters,
                                "Người đề nghị đính chính không được tự duyệt; cần cán bộ thứ hai.",
                                "Who asked for a correction cannot decide it; it takes a second officer."))
                .refuse(
                        correction.isEmpty(),
                        () -> Refusal.conflict(
                                "correction.unknown",
                                LegalBasis.oneStop(context.at()),
                                parameters,
                                "Hồ sơ không có đề nghị đính chính số %d.".formatted(number),
                                "The dossier has no correction %d.".formatted(number)))
                .refuse(
                        correction.exists(found -> !found.pending()),
                        () -> Refusal.conflict(
                                "correction.decided",
                                LegalBasis.oneStop(context.at()),
                                parameters,
                                "Đề nghị đính chính này đã được quyết định.",
                                "This correction has been decided already."));
    }
}
