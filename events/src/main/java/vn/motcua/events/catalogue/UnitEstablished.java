package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A unit of the administration was set up (thành lập).
 *
 * @param code its identifier code (mã định danh), never used again for another unit
 * @param name what it is called from then on
 * @param kind where it stands
 * @param parent the code of the unit that it belongs to; {@code null} at the top
 * @param from its first day in Vietnam
 * @param legalBasis the decision; {@code null} where no source gives it
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is made up because no public source gives it
 */
@Revision("1")
@JsonTypeName("UnitEstablished")
public record UnitEstablished(
        String code,
        String name,
        UnitKind kind,
        String parent,
        LocalDate from,
        String legalBasis,
        String confidence,
        boolean sample)
        implements OrganisationEvent {}
