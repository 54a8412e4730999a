package vn.motcua.command.dossier.receivedossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.IntakeDecision;
import vn.motcua.command.dossier.rules.ProcedureRules;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.SecretRules;
import vn.motcua.command.dossier.rules.Territory;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierReceived;

/** What the centre may take in at the counter or by post. */
final class ReceiveDossierRules {

    private ReceiveDossierRules() {}

    static Either<Seq<Refusal>, IntakeDecision> decide(ReceiveDossier command, DossierContext context) {
        Optional<PublishedProcedure> procedure = ProcedureRules.inForce(command.procedure(), context);
        Optional<Department> department = ProcedureRules.department(procedure, command.department());
        WorkingTime time = context.workingTime(department.map(Department::code).orElse(null));
        Either<Refusal, Optional<Instant>> dueAt = procedure
                .map(published -> time.dueAt(context.at(), published.procedure().timeLimit()))
                .orElseGet(() -> Either.right(Optional.empty()));
        Ruling access = department
                .map(found -> Ruling.on(command, context, new Territory(found, null)))
                .orElseGet(() -> Ruling.on(command, context));
        return SecretRules.codeOnly(access, command.stateSecret(), carriesMoreThanTheCode(command))
                .refuse(procedure.isEmpty(), () -> ProcedureRules.unknown(context))
                .refuse(
                        procedure.isPresent() && department.isEmpty(),
                        () -> ProcedureRules.notDecidedThere(procedure.get(), context))
                .refuseIfLeft(dueAt)
                .thenIntake(
                        () -> department.get().code(),
                        code -> new DossierReceived(
                                code,
                                null,
                                procedure.get().procedure(),
                                department.get(),
                                command.channel(),
                                command.applicant(),
                                command.content(),
                                command.papers(),
                                command.stateSecret(),
                                dueAt.get().orElse(null),
                                dueAt.get().map(due -> time.calendarVersion()).orElse(null),
                                command.choices()));
    }

    private static boolean carriesMoreThanTheCode(ReceiveDossier command) {
        return command.applicant() != null
                || command.content() != null
                || !command.papers().isEmpty()
                || command.choices() != null;
    }
}
