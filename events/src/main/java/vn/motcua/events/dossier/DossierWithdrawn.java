package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;
import vn.motcua.events.PersonalData;

/**
 * The applicant took the dossier back (rút hồ sơ); status 7.
 *
 * @param code the dossier code
 * @param reason as given by the applicant; may be {@code null}
 */
@Revision("1")
@JsonTypeName("DossierWithdrawn")
public record DossierWithdrawn(String code, @PersonalData String reason) implements DossierEvent {}
