package vn.motcua.api.security;

import java.util.Set;
import org.springframework.http.HttpMethod;
import vn.motcua.command.Role;

/**
 * Who may call one endpoint.
 *
 * @param method the HTTP method; {@code HEAD} follows {@code GET}
 * @param pattern the path pattern
 * @param roles the caller needs one of them; empty: anyone, also without a token
 */
record AccessRule(HttpMethod method, String pattern, Set<Role> roles) {

    AccessRule {
        roles = Set.copyOf(roles);
    }

    static AccessRule anyone(HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, Set.of());
    }

    static AccessRule only(HttpMethod method, String pattern, Role... roles) {
        if (roles.length == 0) {
            throw new IllegalArgumentException("a rule without roles would open " + pattern + " to anyone");
        }
        return new AccessRule(method, pattern, Set.of(roles));
    }
}
