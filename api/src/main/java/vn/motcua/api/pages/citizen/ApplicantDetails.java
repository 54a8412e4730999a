package vn.motcua.api.pages.citizen;

import java.util.List;
import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Paper;
import vn.motcua.query.replay.PaymentRound;
import vn.motcua.query.replay.ReplayedDossier;
import vn.motcua.query.replay.ReplayedResult;
import vn.motcua.query.replay.SupplementRound;

/**
 * What an applicant who has shown the second factor sees beyond the public page: what they gave, and what they were asked or told
 * in this dossier. Never an officer's note.
 *
 * @param applicant as given at intake
 * @param content what is applied for
 * @param papers what was handed in
 * @param supplement the open request for papers; {@code null} where there is none
 * @param owed what has to be paid now; empty where nothing
 * @param result the result that holds; {@code null} where there is none
 */
public record ApplicantDetails(
        @PersonalData Applicant applicant,
        @PersonalData String content,
        List<Paper> papers,
        SupplementRound supplement,
        List<Fee> owed,
        ReplayedResult result) {

    static ApplicantDetails of(ReplayedDossier dossier) {
        return new ApplicantDetails(
                dossier.applicant(),
                dossier.content(),
                dossier.papers(),
                dossier.supplements().stream()
                        .filter(round -> round.answered() == null)
                        .reduce(null, (earlier, later) -> later),
                dossier.payments().stream()
                        .filter(round -> round.confirmed() == null)
                        .map(PaymentRound::fees)
                        .reduce(List.of(), (earlier, later) -> later),
                dossier.result());
    }

    /** Without the person: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "ApplicantDetails";
    }
}
