package vn.motcua.command.dossier.acceptdossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.ProcedureRules;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.ProcedureVersion;

/** When a submitted dossier is accepted, and by when its result is due. */
final class AcceptDossierRules {

    private AcceptDossierRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, AcceptDossier command, DossierContext context) {
        ProcedureVersion submitted = state.particulars().procedure();
        // Withdrawn from the catalogue since it was submitted: what the applicant was promised holds.
        ProcedureVersion procedure = ProcedureRules.inForce(submitted.code(), context)
                .map(PublishedProcedure::procedure)
                .orElse(submitted);
        WorkingTime time = context.workingTime(state.particulars().department().code());
        Either<Refusal, Optional<Instant>> dueAt = time.dueAt(context.at(), procedure.timeLimit());
        return Ruling.on(state, command, context)
                .refuseIfLeft(dueAt)
                .then(() -> new DossierAccepted(
                        state.code(),
                        procedure,
                        dueAt.get().orElse(null),
                        dueAt.get().map(due -> time.calendarVersion()).orElse(null)));
    }
}
