package vn.motcua.query.replay;

import vn.motcua.events.PersonalData;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Outcome;

/**
 * One result (kết quả giải quyết) and what became of it.
 *
 * @param outcome granted or refused; {@code null} where a history tells of the delivery alone
 * @param documentNumber number and sign (số, ký hiệu); may be {@code null}
 * @param summary what was decided; may be {@code null}
 * @param reason why it was refused; {@code null} where granted
 * @param issued by which event
 * @param recallReason why it was taken back; {@code null} unless it was
 * @param recalled by which event; {@code null} unless it was
 * @param recipient to whom it was handed over; {@code null} until then, and where it was erased
 * @param method how it was handed over; {@code null} until then
 * @param delivered by which event; {@code null} until then
 */
public record ReplayedResult(
        Outcome outcome,
        String documentNumber,
        String summary,
        String reason,
        Deed issued,
        String recallReason,
        Deed recalled,
        @PersonalData String recipient,
        Channel method,
        Deed delivered) {

    static final ReplayedResult UNTOLD = new ReplayedResult(null, null, null, null, null, null, null, null, null, null);

    ReplayedResult recalled(String because, Deed deed) {
        return new ReplayedResult(
                outcome, documentNumber, summary, reason, issued, because, deed, recipient, method, delivered);
    }

    ReplayedResult delivered(String to, Channel by, Deed deed) {
        return new ReplayedResult(
                outcome, documentNumber, summary, reason, issued, recallReason, recalled, to, by, deed);
    }
}
