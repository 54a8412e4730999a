package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A published version gives way to a later one (thay thế).
 *
 * @param code the national code
 * @param version the version that ends
 * @param lastDay its last day in Vietnam
 * @param by the version that follows
 */
@Revision("1")
@JsonTypeName("ProcedureSuperseded")
public record ProcedureSuperseded(String code, int version, LocalDate lastDay, int by) implements ProcedureEvent {}
