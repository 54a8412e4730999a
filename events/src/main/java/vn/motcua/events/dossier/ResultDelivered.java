package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;
import vn.motcua.events.PersonalData;

/**
 * The result was handed over (trả kết quả); status 10.
 *
 * @param code the dossier code
 * @param recipient who took it, personal data; may be {@code null}
 * @param method {@code COUNTER}, {@code POSTAL} or {@code ONLINE}
 */
@Revision("1")
@JsonTypeName("ResultDelivered")
public record ResultDelivered(String code, @PersonalData String recipient, Channel method) implements DossierEvent {}
