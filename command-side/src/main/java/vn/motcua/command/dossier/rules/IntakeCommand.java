package vn.motcua.command.dossier.rules;

/** A command that brings a new dossier into the ledger; the code is taken only after every rule has passed. */
public interface IntakeCommand {

    /** What is asked for, with the roles that it is open to. */
    Operation operation();
}
