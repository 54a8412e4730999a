package vn.motcua.api.pages.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import vn.motcua.command.Role;

/** Leads whoever has signed in to the page they wanted, or else to their desk or the figures; who has none of them reads how to go on. */
final class SignedIn implements AuthenticationSuccessHandler {

    private final RequestCache wanted;

    SignedIn(RequestCache wanted) {
        this.wanted = wanted;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException {
        SavedRequest page = wanted.getRequest(request, response);
        wanted.removeRequest(request, response);
        response.sendRedirect(page == null ? home(who) : page.getRedirectUrl());
    }

    private static String home(Authentication who) {
        Set<Role> roles =
                who.getPrincipal() instanceof OidcUser user ? CookieSessions.roles(user.getClaim("roles")) : Set.of();
        return Stream.of(PageRules.DESK, PageRules.STATISTICS)
                .filter(room -> room.roles().stream().anyMatch(roles::contains))
                .map(PageRules.Room::path)
                .findFirst()
                .orElse(PageSecurity.SIGN_IN);
    }
}
