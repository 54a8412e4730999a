package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import org.axonframework.serialization.Revision;

/**
 * The consulted agency answered (trả lời ý kiến).
 *
 * @param code the dossier code
 * @param consultation the consultation's number
 * @param consulted the agency that answered
 * @param answer its opinion
 * @param dueAt the appointment, if the clock runs on with this answer; {@code null}: this answer changes nothing about it
 * @param waited by what the appointment was moved; {@code null} where it was not
 */
@Revision("2")
@JsonTypeName("ConsultationAnswered")
public record ConsultationAnswered(
        String code, int consultation, Department consulted, String answer, Instant dueAt, Waited waited)
        implements DossierEvent {}
