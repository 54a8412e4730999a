package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonTypeName;
import org.axonframework.serialization.Revision;

/**
 * An officer may be named in the catalogue, or is called otherwise. Name and position are official data; nothing else is kept.
 *
 * @param officer the subject of the officer's token, the personal number
 * @param name the name as on official papers
 * @param position the position (chức vụ), e.g. {@code Chuyên viên}
 */
@Revision("1")
@JsonTypeName("OfficerRegistered")
public record OfficerRegistered(String officer, String name, String position) implements OfficerEvent {}
