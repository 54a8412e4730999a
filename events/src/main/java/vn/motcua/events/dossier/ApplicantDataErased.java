package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The applicant's personal data was erased (xóa dữ liệu cá nhân); what officers did stays.
 *
 * @param code the dossier code
 * @param legalBasis the provision it rests on
 * @param reason why
 */
@Revision("1")
@JsonTypeName("ApplicantDataErased")
public record ApplicantDataErased(String code, String legalBasis, String reason) implements DossierEvent {}
