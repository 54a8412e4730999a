package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * A field of procedures (lĩnh vực) is called so from now on.
 *
 * @param code its code
 * @param name its name, e.g. {@code Hộ tịch}
 * @param sample whether the code is made up because no public source gives it
 */
@Revision("1")
@JsonTypeName("FieldNamed")
public record FieldNamed(String code, String name, boolean sample) implements OrganisationEvent {}
