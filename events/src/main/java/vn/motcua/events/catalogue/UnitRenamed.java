package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * A unit is called otherwise (đổi tên).
 *
 * @param code its identifier code, which stays
 * @param name the new name
 * @param from the first day of the new name in Vietnam
 * @param legalBasis the decision
 */
@Revision("1")
@JsonTypeName("UnitRenamed")
public record UnitRenamed(String code, String name, LocalDate from, String legalBasis) implements OrganisationEvent {}
