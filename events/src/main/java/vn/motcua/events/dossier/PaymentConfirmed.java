package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The payment arrived (xác nhận đã nộp); the clock runs on.
 *
 * @param code the dossier code
 * @param amountVnd whole đồng
 * @param reference the receipt's or the gateway's reference
 * @param method e.g. {@code CASH}, {@code TRANSFER}, {@code ONLINE}
 * @param status the status to which the dossier came back
 * @param dueAt the appointment, moved by the working time that was waited; {@code null} where none runs yet, or not before an answer
 * @param waited by what the appointment was moved; {@code null} where none runs, and in events that were recorded without it
 */
@Revision("2")
@JsonTypeName("PaymentConfirmed")
public record PaymentConfirmed(
        String code,
        long amountVnd,
        String reference,
        String method,
        DossierStatus status,
        Instant dueAt,
        Waited waited)
        implements DossierEvent {}
