package vn.motcua.events.dossier;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * The authority decided (có kết quả giải quyết); status 9.
 *
 * @param code the dossier code
 * @param outcome granted or refused
 * @param documentNumber number and sign of the result (số, ký hiệu); may be {@code null}
 * @param summary what was decided; may be {@code null}
 * @param reason why it was refused; {@code null} where granted
 */
@Revision("1")
@JsonTypeName("ResultIssued")
public record ResultIssued(String code, Outcome outcome, String documentNumber, String summary, String reason)
        implements DossierEvent {}
