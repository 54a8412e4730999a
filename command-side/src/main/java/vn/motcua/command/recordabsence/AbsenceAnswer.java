package vn.motcua.command.recordabsence;

/**
 * The answer to a command about an absence.
 *
 * @param department the identifier code of the unit
 * @param number the absence's number in its unit
 */
public record AbsenceAnswer(String department, int number) {}
