package vn.motcua.command.dossier.rules;

import vn.motcua.events.dossier.Department;

/**
 * A question to another agency (lấy ý kiến).
 *
 * @param number from 1
 * @param consulted the agency asked
 * @param answered whether it has answered
 */
public record Consultation(int number, Department consulted, boolean answered) {}
