package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A published version ends without another one following (bãi bỏ). Dossiers taken in under it go on under it.
 *
 * @param code the national code
 * @param version the version that ends
 * @param lastDay the last day in Vietnam on which dossiers are taken in under it
 * @param legalBasis the decision
 * @param reason why
 */
@Revision("1")
@JsonTypeName("ProcedureWithdrawn")
public record ProcedureWithdrawn(String code, int version, LocalDate lastDay, String legalBasis, String reason)
        implements ProcedureEvent {}
