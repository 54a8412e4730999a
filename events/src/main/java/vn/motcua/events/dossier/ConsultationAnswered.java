package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The consulted agency answered (trả lời ý kiến).
 *
 * @param code the dossier code
 * @param consultation the consultation's number
 * @param consulted the agency that answered
 * @param answer its opinion
 */
@Revision("1")
@JsonTypeName("ConsultationAnswered")
public record ConsultationAnswered(String code, int consultation, Department consulted, String answer)
        implements DossierEvent {}
