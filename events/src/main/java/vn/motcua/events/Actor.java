package vn.motcua.events;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who did it: the officer (cán bộ), applicant or program that gave a command. Kept with every event and never removed:
 * accountability outlives the erasure of an applicant's data.
 *
 * @param id the subject of the token, for an officer the personal number
 * @param name as shown to an auditor; {@code null} where the token carries none
 * @param role the role under which the command was allowed, e.g. {@code reception}
 * @param department the department's code; {@code null} for applicants and programs
 * @param onBehalfOf the officer for whom another one acted (ủy quyền, làm thay); {@code null} otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Actor(String id, String name, String role, String department, String onBehalfOf) {}
