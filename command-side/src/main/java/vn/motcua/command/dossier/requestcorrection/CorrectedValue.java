package vn.motcua.command.dossier.requestcorrection;

import static vn.motcua.command.validation.Checks.oneOf;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.Checks.together;

import io.vavr.collection.Seq;
import io.vavr.control.Validation;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.command.Fault;
import vn.motcua.command.validation.Checks;
import vn.motcua.command.validation.DossierChecks;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;

/** The form that the new value of a corrected field must have. */
final class CorrectedValue {

    private static final Set<String> CHANNELS =
            Arrays.stream(Channel.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    private CorrectedValue() {}

    static Validation<Seq<Fault>, ?> check(CorrectableField field, String after) {
        if (field == null || after == null || after.isBlank()) {
            return text("after", after, Checks.TEXT);
        }
        return switch (field) {
            case APPLICANT_NAME, DEPARTMENT -> text("after", after, Checks.NAME);
            case APPLICANT_IDENTITY_NUMBER -> DossierChecks.anyIdentityNumber("after", after);
            case APPLICANT_PHONE -> DossierChecks.phone("after", after);
            case APPLICANT_EMAIL -> DossierChecks.email("after", after);
            case APPLICANT_ADDRESS, CONTENT -> together(text("after", after, Checks.TEXT));
            case CHANNEL -> oneOf("after", after, CHANNELS, "COUNTER, ONLINE, POSTAL, EMAIL, INTERNAL");
        };
    }
}
