package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The authority stopped processing (dừng giải quyết, Mẫu 05 of TT 03/2025); status 8.
 *
 * @param code the dossier code
 * @param reason told to the applicant
 */
@Revision("1")
@JsonTypeName("DossierStopped")
public record DossierStopped(String code, String reason) implements DossierEvent {}
