package vn.motcua.api.security;

import java.util.Set;
import org.springframework.http.HttpMethod;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.rules.Operation;

/**
 * Who may call one endpoint.
 *
 * @param method the HTTP method; {@code HEAD} follows {@code GET}
 * @param pattern the path pattern
 * @param roles the caller needs one of them; empty: anyone, also without a token
 * @param operation the command that it takes; {@code null} for any other endpoint
 */
record AccessRule(HttpMethod method, String pattern, Set<Role> roles, Operation operation) {

    AccessRule {
        roles = Set.copyOf(roles);
    }

    static AccessRule anyone(HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, Set.of(), null);
    }

    static AccessRule only(HttpMethod method, String pattern, Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("a rule without roles would open " + pattern + " to anyone");
        }
        return new AccessRule(method, pattern, Set.of(roles), null);
    }

    static AccessRule command(String pattern, Operation operation) {
        return new AccessRule(HttpMethod.POST, pattern, Set.copyOf(operation.roles()), operation);
    }
}
