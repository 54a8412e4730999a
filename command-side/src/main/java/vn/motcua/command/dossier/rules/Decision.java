package vn.motcua.command.dossier.rules;

import java.util.List;
import vn.motcua.command.Role;

/**
 * What follows from a command that every rule allows.
 *
 * @param role the role under which it was allowed
 * @param events what happens, in order; empty where nothing changes
 */
public record Decision(Role role, List<Happened> events) {

    public Decision {
        events = List.copyOf(events);
    }
}
