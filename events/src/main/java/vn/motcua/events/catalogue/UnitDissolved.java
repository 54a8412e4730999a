package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A unit ends (giải thể, sáp nhập): merged where others follow it.
 *
 * @param code its identifier code
 * @param lastDay its last day in Vietnam
 * @param successors the codes of the units that take over; empty where none does as a whole
 * @param legalBasis the decision
 */
@Revision("1")
@JsonTypeName("UnitDissolved")
public record UnitDissolved(String code, LocalDate lastDay, List<String> successors, String legalBasis)
        implements OrganisationEvent {

    public UnitDissolved {
        successors = successors == null ? List.of() : List.copyOf(successors);
    }
}
