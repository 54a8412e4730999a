package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The centre refused to take a submitted dossier in (từ chối tiếp nhận, Mẫu 03); status 3.
 *
 * @param code the dossier code
 * @param reason told to the applicant
 * @param legalBasis the provision it rests on
 */
@Revision("1")
@JsonTypeName("DossierRefused")
public record DossierRefused(String code, String reason, String legalBasis) implements DossierEvent {}
