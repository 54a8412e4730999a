package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * A version of a procedure was drafted (dự thảo); it replaces an earlier draft of the same version. Nothing is in force by it.
 *
 * @param code the national code
 * @param version the version that it will be
 * @param definition what it says
 * @param process its electronic process as YAML, of this version alone; {@code null}: worked on ad hoc
 */
@Revision("1")
@JsonTypeName("ProcedureDrafted")
public record ProcedureDrafted(String code, int version, ProcedureDefinition definition, String process)
        implements ProcedureEvent {}
