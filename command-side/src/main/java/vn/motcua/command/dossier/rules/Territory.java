package vn.motcua.command.dossier.rules;

import vn.motcua.events.dossier.Department;

/**
 * Where a command acts: what a caller's department and person are compared with.
 *
 * @param department the department whose matter it is
 * @param submitter the applicant whose dossier it is; {@code null} where nobody submitted it online
 */
public record Territory(Department department, String submitter) {

    /** The dossier itself: its department, its applicant. */
    public static Territory of(DossierState state) {
        return new Territory(
                state.particulars().department(), state.particulars().submitter());
    }
}
