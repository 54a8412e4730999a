package vn.motcua.query.replay;

import java.util.List;
import vn.motcua.events.dossier.Fee;

/**
 * One request to pay (yêu cầu nghĩa vụ tài chính) and what came of it.
 *
 * @param number from 1
 * @param fees what has to be paid
 * @param requested by which event; {@code null} where a history tells of a payment alone
 * @param amountVnd what was paid, whole đồng; {@code null} until then
 * @param reference the receipt's or the gateway's reference; {@code null} until then
 * @param method how it was paid; {@code null} until then
 * @param confirmed by which event; {@code null} until then
 */
public record PaymentRound(
        int number, List<Fee> fees, Deed requested, Long amountVnd, String reference, String method, Deed confirmed) {

    public PaymentRound {
        fees = List.copyOf(fees);
    }
}
