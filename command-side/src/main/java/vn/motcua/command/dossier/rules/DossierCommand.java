package vn.motcua.command.dossier.rules;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import vn.motcua.command.Refusal;

/** A command to a dossier that is in the ledger already. An instance is valid: its constructor has checked every field. */
public interface DossierCommand {

    /** The dossier code, the aggregate that the command goes to. */
    String code();

    /** What is asked for, with the roles and statuses that it is open to. */
    Operation operation();

    /**
     * What follows, or every refusal: of those that forbid it to the caller if there are any, else of those that stand
     * in the way. Pure.
     */
    Either<Seq<Refusal>, Decision> decide(DossierState state, DossierContext context);
}
