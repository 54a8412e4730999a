package vn.motcua.api.pages.session;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;

/** Keeps who is signed in where every node finds it: with the browser, in a sealed cookie. */
@Component
final class CookieSessions implements SecurityContextRepository {

    static final String COOKIE = "motcua-session";

    private static final String NAME = "name";
    private static final String ROLES = "roles";
    private static final String DEPARTMENT = "department";

    private final SealedCookies cookies;
    private final SignInProperties properties;

    CookieSessions(SealedCookies cookies, SignInProperties properties) {
        this.cookies = cookies;
        this.properties = properties;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        Optional<SecurityContext> known = cookies.read(request, COOKIE)
                .map(CookieSessions::caller)
                .map(caller -> new SecurityContextImpl(new SessionAuthentication(caller)));
        SecurityContext context = known.orElseGet(SecurityContextHolder::createEmptyContext);
        return new Loaded(context, known.isEmpty());
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        return loadDeferredContext(exchange.getRequest()).get();
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookies.read(request, COOKIE).isPresent();
    }

    /** Called when somebody has signed in or out. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication known = context.getAuthentication();
        if (known == null) {
            cookies.remove(request, response, COOKIE);
        } else if (known.getPrincipal() instanceof OidcUser user) {
            JWTClaimsSet.Builder content = new JWTClaimsSet.Builder()
                    .subject(user.getSubject())
                    .claim(NAME, user.getFullName())
                    .claim(ROLES, words(user.getClaim(ROLES)))
                    .claim(DEPARTMENT, user.getClaimAsString(DEPARTMENT));
            cookies.write(request, response, COOKIE, content, properties.sessionLength());
        }
    }

    private static Caller caller(JWTClaimsSet content) {
        return new Caller(
                content.getSubject(),
                (String) content.getClaim(NAME),
                roles(content.getClaim(ROLES)),
                (String) content.getClaim(DEPARTMENT),
                null);
    }

    /** Roles that this system does not know are left out. */
    static Set<Role> roles(Object claim) {
        Set<Role> roles = new LinkedHashSet<>();
        words(claim).stream().map(Role::ofWireName).flatMap(Optional::stream).forEach(roles::add);
        return roles;
    }

    private static List<String> words(Object claim) {
        if (claim instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return claim instanceof String one ? List.of(one.split("[ ,]+")) : List.of();
    }

    /** A context that was read at once: opening a cookie costs less than deciding to wait with it. */
    private record Loaded(SecurityContext get, boolean isGenerated)
            implements DeferredSecurityContext, Supplier<SecurityContext> {}
}
