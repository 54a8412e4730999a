package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The authority took a result back that was not handed over yet (thu hồi kết quả); status 4 again.
 *
 * @param code the dossier code
 * @param reason why
 */
@Revision("1")
@JsonTypeName("ResultRecalled")
public record ResultRecalled(String code, String reason) implements DossierEvent {}
