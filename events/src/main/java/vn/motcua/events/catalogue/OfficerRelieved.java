package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An officer no longer works in a unit in a role (thôi phân công, điều chuyển).
 *
 * @param officer the personal number
 * @param unit the code of the unit
 * @param role the role by its wire name
 * @param lastDay the last day in Vietnam
 * @param legalBasis the decision
 */
@Revision("1")
@JsonTypeName("OfficerRelieved")
public record OfficerRelieved(String officer, String unit, String role, LocalDate lastDay, String legalBasis)
        implements OfficerEvent {}
