package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * A second officer of rank rejected a correction (không duyệt đính chính).
 *
 * @param code the dossier code
 * @param correction the correction's number
 * @param reason why
 */
@Revision("1")
@JsonTypeName("CorrectionRejected")
public record CorrectionRejected(String code, int correction, String reason) implements DossierEvent {}
