package vn.motcua.query.replay;

import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.CorrectableField;

/**
 * One request to correct what was recorded (đề nghị đính chính) and the decision on it.
 *
 * @param number from 1
 * @param field what is wrong
 * @param before as recorded; {@code null} where it was an applicant's data and was erased
 * @param after as it should be; {@code null} likewise
 * @param reason why it was asked for; {@code null} where a history tells of the decision alone
 * @param requested by which event; {@code null} likewise
 * @param decision what became of it
 * @param rejectionReason why it was rejected; {@code null} otherwise
 * @param decided by which event; {@code null} while it is pending
 */
public record CorrectionCase(
        int number,
        CorrectableField field,
        @PersonalData(decidedBy = "field") String before,
        @PersonalData(decidedBy = "field") String after,
        String reason,
        Deed requested,
        Decision decision,
        String rejectionReason,
        Deed decided) {

    /** What became of the request. */
    public enum Decision {
        PENDING,
        APPROVED,
        REJECTED
    }

    CorrectionCase decided(Decision outcome, String because, Deed deed) {
        return new CorrectionCase(number, field, before, after, reason, requested, outcome, because, deed);
    }
}
