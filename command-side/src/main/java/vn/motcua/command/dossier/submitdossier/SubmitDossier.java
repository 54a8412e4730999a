package vn.motcua.command.dossier.submitdossier;

import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.listedPapers;
import static vn.motcua.command.validation.DossierChecks.namedApplicant;
import static vn.motcua.command.validation.DossierChecks.optionalChoices;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.IntakeCommand;
import vn.motcua.command.dossier.rules.IntakeDecision;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.ApplicantChoices;
import vn.motcua.events.dossier.Paper;

/**
 * An applicant submits a dossier online (nộp hồ sơ trực tuyến).
 *
 * @param procedure the national code of the procedure
 * @param department the code of the department that shall decide; {@code null} where the procedure has only one
 * @param applicant the owner
 * @param content what is applied for (trích yếu), at most 1,000 characters
 * @param papers the papers handed in
 * @param choices how the result is to be returned and fees are to be paid; {@code null} where nothing was chosen
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record SubmitDossier(
        String procedure,
        String department,
        Applicant applicant,
        String content,
        List<Paper> papers,
        ApplicantChoices choices)
        implements IntakeCommand {

    public SubmitDossier {
        require(
                text("procedure", procedure, 50),
                optionalText("department", department, Checks.NAME),
                namedApplicant("applicant", applicant),
                text("content", content, Checks.TEXT),
                listedPapers("papers", papers),
                optionalChoices("choices", choices));
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /** Without choices. */
    public SubmitDossier(String procedure, String department, Applicant applicant, String content, List<Paper> papers) {
        this(procedure, department, applicant, content, papers, null);
    }

    @Override
    public Operation operation() {
        return Operation.SUBMIT_DOSSIER;
    }

    @Override
    public Either<Seq<Refusal>, IntakeDecision> decide(DossierContext context) {
        return SubmitDossierRules.decide(this, context);
    }
}
