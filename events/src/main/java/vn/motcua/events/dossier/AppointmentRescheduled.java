package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The authority apologised and set a new appointment (xin lỗi và hẹn lại ngày trả kết quả, Mẫu 04); at most once.
 *
 * @param code the dossier code
 * @param previousDueAt the appointment that cannot be kept
 * @param dueAt the new one
 * @param reason why it is late
 * @param apology the words of apology to the applicant
 */
@Revision("1")
@JsonTypeName("AppointmentRescheduled")
public record AppointmentRescheduled(String code, Instant previousDueAt, Instant dueAt, String reason, String apology)
        implements DossierEvent {}
