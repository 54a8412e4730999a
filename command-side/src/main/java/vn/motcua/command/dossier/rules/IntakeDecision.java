package vn.motcua.command.dossier.rules;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * What follows from an intake that every rule allows, once it has a code.
 *
 * @param agency the identifier code of the agency whose number is taken
 * @param day the day of intake in Vietnam
 * @param withCode what happens to the dossier that gets that code
 */
public record IntakeDecision(String agency, LocalDate day, Function<String, Decision> withCode) {}
