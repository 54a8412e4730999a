package vn.motcua.command;

import java.util.Objects;
import java.util.Set;
import vn.motcua.events.Actor;

/**
 * Who gives a command, as the token says.
 *
 * @param id the token's subject, for an officer the personal number
 * @param name as shown to an auditor; may be {@code null}
 * @param roles every role that the token grants
 * @param department the department's code; {@code null} for applicants and programs
 * @param onBehalfOf the officer for whom this one acts (ủy quyền), recorded, never a permission; may be {@code null}
 */
public record Caller(String id, String name, Set<Role> roles, String department, String onBehalfOf) {

    public Caller {
        Objects.requireNonNull(id, "a caller has an id");
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * This caller as the ledger keeps it, under the role that allowed the command. An applicant stays without a name: what
     * an actor did is never erased, what is known of an applicant may have to be.
     */
    public Actor actingAs(Role role) {
        return new Actor(id, role == Role.APPLICANT ? null : name, role.wireName(), department, onBehalfOf);
    }
}
