package vn.motcua.command.dossier.rules;

/** A command to a dossier that is in the ledger already. An instance is valid: its constructor has checked every field. */
public interface DossierCommand {

    /** The dossier code, the aggregate that the command goes to. */
    String code();

    /** What is asked for, with the roles and statuses that it is open to. */
    Operation operation();
}
