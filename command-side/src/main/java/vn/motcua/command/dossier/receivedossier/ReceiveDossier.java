package vn.motcua.command.dossier.receivedossier;

import static vn.motcua.command.validation.Checks.oneOf;
import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.listedPapers;
import static vn.motcua.command.validation.DossierChecks.namedApplicant;
import static vn.motcua.command.validation.DossierChecks.optionalApplicant;
import static vn.motcua.command.validation.DossierChecks.optionalChoices;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.EnumSet;
import java.util.List;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.IntakeCommand;
import vn.motcua.command.dossier.rules.IntakeDecision;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantChoices;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Paper;

/**
 * The centre takes a dossier in at the counter or by post (tiếp nhận hồ sơ). One that holds state secrets (bí mật Nhà
 * nước) is registered by its code only.
 *
 * @param procedure the national code of the procedure
 * @param department the code of the department that shall decide; {@code null} where the procedure has only one
 * @param channel {@code COUNTER} or {@code POSTAL}
 * @param applicant the owner; {@code null} for a state-secret dossier
 * @param content what is applied for (trích yếu), at most 1,000 characters; {@code null} for a state-secret dossier
 * @param papers the papers handed in; none for a state-secret dossier
 * @param stateSecret whether the dossier holds state secrets
 * @param choices how the result is to be returned and fees are to be paid; {@code null} where nothing was chosen, and for a
 *     state-secret dossier
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ReceiveDossier(
        String procedure,
        String department,
        Channel channel,
        Applicant applicant,
        String content,
        List<Paper> papers,
        boolean stateSecret,
        ApplicantChoices choices)
        implements IntakeCommand {

    public ReceiveDossier {
        require(
                text("procedure", procedure, 50),
                optionalText("department", department, Checks.NAME),
                oneOf("channel", channel, EnumSet.of(Channel.COUNTER, Channel.POSTAL), "COUNTER, POSTAL"),
                stateSecret ? optionalApplicant("applicant", applicant) : namedApplicant("applicant", applicant),
                stateSecret ? optionalText("content", content, Checks.TEXT) : text("content", content, Checks.TEXT),
                listedPapers("papers", papers),
                optionalChoices("choices", choices));
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** Without choices. */
    public ReceiveDossier(
            String procedure,
            String department,
            Channel channel,
            Applicant applicant,
            String content,
            List<Paper> papers,
            boolean stateSecret) {
        this(procedure, department, channel, applicant, content, papers, stateSecret, null);
    }

    @Override
    public Operation operation() {
        return Operation.RECEIVE_DOSSIER;
    }

    @Override
    public Either<Seq<Refusal>, IntakeDecision> decide(DossierContext context) {
        return ReceiveDossierRules.decide(this, context);
    }
}
