package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The centre accepted a submitted dossier (tiếp nhận hồ sơ trực tuyến); status 2.
 *
 * @param code the dossier code
 * @param procedure the procedure under which it is processed from now on, pinned whole
 * @param dueAt the appointment (ngày hẹn trả); {@code null} where the procedure has no limit
 * @param calendarVersion the version of the working calendar that {@code dueAt} was computed with; may be {@code null}
 */
@Revision("1")
@JsonTypeName("DossierAccepted")
public record DossierAccepted(String code, ProcedureVersion procedure, Instant dueAt, String calendarVersion)
        implements DossierEvent {}
