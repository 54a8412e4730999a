package vn.motcua.command.dossier.assignstep;

import static vn.motcua.command.validation.Checks.optionalText;
import static vn.motcua.command.validation.Checks.require;
import static vn.motcua.command.validation.Checks.text;
import static vn.motcua.command.validation.DossierChecks.dossierCode;
import static vn.motcua.command.validation.DossierChecks.namedOfficer;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import vn.motcua.command.Refusal;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.validation.Checks;
import vn.motcua.events.dossier.Officer;

/**
 * A step is assigned to an officer (phân công, chuyển bước).
 *
 * @param code the dossier code
 * @param name the step's name
 * @param officer who shall be answerable
 * @param note to the officer; may be {@code null}
 * @throws vn.motcua.command.InvalidCommandException with every fault, from the constructor
 */
public record AssignStep(@TargetAggregateIdentifier String code, String name, Officer officer, String note)
        implements DossierCommand {

    public AssignStep {
        require(
                dossierCode(code),
                text("name", name, Checks.NAME),
                namedOfficer("officer", officer),
                optionalText("note", note, Checks.TEXT));
    }

    @Override
    public Operation operation() {
        return Operation.ASSIGN_STEP;
    }

    @Override
    public Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context) {
        return AssignStepRules.decide(state, this, context);
    }
}
