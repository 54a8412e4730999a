package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The applicant was asked to pay (yêu cầu thực hiện nghĩa vụ tài chính); status 6, the clock stops.
 *
 * @param code the dossier code
 * @param fees what has to be paid
 * @param from the status to which the dossier comes back
 */
@Revision("1")
@JsonTypeName("PaymentRequested")
public record PaymentRequested(String code, List<Fee> fees, DossierStatus from) implements DossierEvent {

    public PaymentRequested {
        fees = fees == null ? List.of() : List.copyOf(fees);
    }
}
