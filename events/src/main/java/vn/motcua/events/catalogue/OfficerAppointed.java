package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * An officer works in a unit in a role from a day on (phân công, bổ nhiệm).
 *
 * @param officer the personal number
 * @param unit the code of the unit
 * @param role the role by its wire name, e.g. {@code officer}
 * @param from the first day in Vietnam
 * @param legalBasis the decision
 */
@Revision("1")
@JsonTypeName("OfficerAppointed")
public record OfficerAppointed(String officer, String unit, String role, LocalDate from, String legalBasis)
        implements OfficerEvent {}
