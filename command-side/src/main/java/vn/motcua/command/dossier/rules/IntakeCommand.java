package vn.motcua.command.dossier.rules;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;

/** A command that brings a new dossier into the ledger; the code is taken only after every rule has passed. */
public interface IntakeCommand {

    /** What is asked for, with the roles that it is open to. */
    Operation operation();

    /** What follows once there is a code, or every refusal, as {@link DossierCommand#decide}. Pure. */
    Either<Seq<Refusal>, IntakeDecision> decide(DossierContext context);
}
