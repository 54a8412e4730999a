package vn.motcua.command.dossier.importdossier;

import static vn.motcua.command.validation.Checks.fault;
import static vn.motcua.command.validation.Checks.missing;
import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.required;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.Checks.together;
import static vn.motcua.command.validation.DossierChecks.agencyCode;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Validation;
import java.time.Instant;
import java.util.List;
import vn.motcua.command.Fault;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.IntakeCommand;
import vn.motcua.command.dossier.rules.IntakeDecision;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;

/**
 * The importer brings in the history of a dossier from another system (nhập hồ sơ từ hệ thống khác).
 *
 * @param externalId the dossier's name in the other system
 * @param agency the identifier code of the agency that the dossier code is taken from
 * @param department the department that decides, as the source names it
 * @param channel how it reached that department
 * @param procedure the national code of the procedure; {@code null} where the history names none
 * @param receivedAt when it was taken in
 * @param dueAt the appointment; {@code null} where there is none
 * @param finishedAt when it was decided; {@code null} while open. May lie before {@code receivedAt}: sources keep some days
 *     without the time, and a history is taken as it was
 * @param steps every officer step, in any order
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record ImportDossier(
        String externalId,
        String agency,
        Department department,
        Channel channel,
        String procedure,
        Instant receivedAt,
        Instant dueAt,
        Instant finishedAt,
        List<ImportedStep> steps)
        implements IntakeCommand {

    public ImportDossier {
        require(
                text("externalId", externalId, Checks.NAME),
                agencyCode(agency),
                department == null
                        ? missing("department")
                        : together(
                                text("department.code", department.code(), Checks.NAME),
                                text("department.name", department.name(), Checks.NAME)),
                required("channel", channel),
                optionalText("procedure", procedure, 50),
                withinCodes("receivedAt", receivedAt),
                ImportedStep.steps("steps", steps));
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    @Override
    public Operation operation() {
        return Operation.IMPORT_DOSSIER;
    }

    @Override
    public Either<Seq<Refusal>, IntakeDecision> decide(DossierContext context) {
        return ImportDossierRules.decide(this, context);
    }

    private static Validation<Seq<Fault>, ?> withinCodes(String field, Instant value) {
        int year = value == null ? 2000 : VietnamTime.day(value).getYear();
        return together(
                required(field, value),
                year >= 2000 && year <= 2099
                        ? Validation.valid(value)
                        : fault(
                                field,
                                "field.range",
                                "Phải từ năm 2000 đến năm 2099.",
                                "Must lie in the years 2000 to 2099."));
    }
}
