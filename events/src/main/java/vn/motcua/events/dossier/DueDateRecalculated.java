package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The appointment (ngày hẹn trả) was computed anew because the working calendar was corrected (điều chỉnh lịch nghỉ, làm bù).
 *
 * @param code the dossier code
 * @param previousDueAt the appointment until then
 * @param dueAt the appointment from now on
 * @param calendarVersion the version of the working calendar that {@code dueAt} was computed with
 * @param legalBasis the provision by which the calendar was corrected
 */
@Revision("1")
@JsonTypeName("DueDateRecalculated")
public record DueDateRecalculated(
        String code, Instant previousDueAt, Instant dueAt, String calendarVersion, String legalBasis)
        implements DossierEvent {}
