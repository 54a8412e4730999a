package vn.motcua.command.dossier.rules;

import vn.motcua.events.dossier.Department;

/**
 * A question to another agency (lấy ý kiến).
 *
 * @param number from 1
 * @param step the number of the step during which it was asked
 * @param consulted the agency asked
 * @param stopsTheClock whether waiting for the answer does not count against the time limit
 * @param answered whether it has answered
 */
public record Consultation(int number, int step, Department consulted, boolean stopsTheClock, boolean answered) {}
