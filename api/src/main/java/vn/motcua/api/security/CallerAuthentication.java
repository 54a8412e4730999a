package vn.motcua.api.security;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;

/** A verified token, read as a caller: claims {@code sub}, {@code name}, {@code roles} and {@code department}. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient Caller caller;
    private final transient Jwt token;

    private CallerAuthentication(Caller caller, Jwt token) {
        super(caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.wireName()))
                .toList());
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    /** Reads a verified token; roles that this system does not know are left out. */
    static CallerAuthentication of(Jwt token) {
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            throw new InvalidBearerTokenException("the token names no subject");
        }
        Caller caller = new Caller(
                token.getSubject(),
                token.getClaimAsString("name"),
                roles(token.getClaim("roles")),
                token.getClaimAsString("department"),
                null);
        return new CallerAuthentication(caller, token);
    }

    private static Set<Role> roles(Object claim) {
        Collection<?> words = claim instanceof Collection<?> several
                ? several
                : claim instanceof String one ? List.of(one.split("[ ,]+")) : List.of();
        Set<Role> roles = new LinkedHashSet<>();
        words.stream()
                .map(word -> Role.ofWireName(String.valueOf(word)))
                .flatMap(Optional::stream)
                .forEach(roles::add);
        return roles;
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    @Override
    public Jwt getCredentials() {
        return token;
    }

    @Override
    public String getName() {
        return caller.id();
    }
}
