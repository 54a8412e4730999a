package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The day of the appointment passed and there was no result (hồ sơ quá hạn). Told once for each appointment that is missed.
 *
 * @param code the dossier code
 * @param dueAt the appointment (ngày hẹn trả) that was missed
 * @param foundAt when it was found, by the centre's clock
 */
@Revision("1")
@JsonTypeName("DossierBecameOverdue")
public record DossierBecameOverdue(String code, Instant dueAt, Instant foundAt) implements DossierEvent {}
