package vn.motcua.command.dossier.requestcorrection;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Corrected;
import vn.motcua.command.dossier.rules.CorrectionRules;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionRequested;

/** What may be corrected. */
final class RequestCorrectionRules {

    private RequestCorrectionRules() {}

    static Either<Seq<Refusal>, Decision> decide(
            DossierState state, RequestCorrection command, DossierContext context) {
        CorrectableField field = command.field();
        String before = Corrected.recorded(state.particulars(), field);
        Optional<String> after = corrected(command, context);
        Ruling ruling = Ruling.on(state, command, context);
        return CorrectionRules.onRecordedData(ruling, state, field, context)
                .refuse(
                        after.isEmpty(),
                        () -> refusal(
                                "correction.value",
                                context,
                                "Danh mục không có giá trị mới này.",
                                "The catalogue does not know the new value."))
                .refuse(
                        after.isPresent() && after.get().equals(before),
                        () -> refusal(
                                "correction.no-change",
                                context,
                                "Giá trị mới giống giá trị đã ghi.",
                                "The new value is what is recorded already."))
                .refuse(
                        state.corrections().exists(other -> other.pending() && other.field() == field),
                        () -> refusal(
                                "correction.pending",
                                context,
                                "Đã có đề nghị đính chính trường này đang chờ duyệt.",
                                "A correction of this field is waiting for approval already."))
                .then(() -> new CorrectionRequested(
                        state.code(), state.corrections().size() + 1, field, before, after.get(), command.reason()));
    }

    private static Optional<String> corrected(RequestCorrection command, DossierContext context) {
        return switch (command.field()) {
            case DEPARTMENT -> context.catalogue().department(command.after()).map(Corrected::value);
            default -> Optional.of(command.after());
        };
    }

    private static Refusal refusal(String rule, DossierContext context, String vietnamese, String english) {
        return Refusal.conflict(rule, LegalBasis.oneStop(context.at()), Map.of(), vietnamese, english);
    }
}
