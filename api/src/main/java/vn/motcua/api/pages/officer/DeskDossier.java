package vn.motcua.api.pages.officer;

import java.util.List;
import vn.motcua.api.actions.ActionsReading;
import vn.motcua.api.forms.PrintedForms;
import vn.motcua.command.dossier.duedate.DueDateExplanation;
import vn.motcua.query.replay.ReplayedDossier;

/**
 * A dossier as an officer has it on the desk.
 *
 * @param standing how it stands, and what the officer may do
 * @param now everything that is known of it
 * @param history what happened to it, oldest first
 * @param dueDate why it is due when it is; {@code null} where nothing is known of it
 * @param forms what can be printed
 * @param own whether it is one of the dossiers that the officer may read with the applicant's data; otherwise the officer only
 *     has a step of it
 */
public record DeskDossier(
        ActionsReading.Standing standing,
        ReplayedDossier now,
        List<HistoryLine> history,
        DueDateExplanation dueDate,
        List<PrintedForms.Item> forms,
        boolean own) {

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "DeskDossier[" + now.code() + "]";
    }
}
