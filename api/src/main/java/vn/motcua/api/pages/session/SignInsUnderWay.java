package vn.motcua.api.pages.session;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/** Remembers, in a sealed cookie, with which secrets a sign-in was begun, until the provider sends the browser back. */
@Component
final class SignInsUnderWay implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "motcua-sign-in";
    private static final Duration LENGTH = Duration.ofMinutes(10);
    private static final String ADDRESS = "address";
    private static final String CLIENT = "client";
    private static final String REDIRECT = "redirect";

    private final SealedCookies cookies;

    SignInsUnderWay(SealedCookies cookies) {
        this.cookies = cookies;
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        String state = request.getParameter(OAuth2ParameterNames.STATE);
        return cookies.read(request, COOKIE)
                .map(SignInsUnderWay::begun)
                .filter(begun -> begun.getState().equals(state))
                .orElse(null);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest begun, HttpServletRequest request, HttpServletResponse response) {
        if (begun == null) {
            cookies.remove(request, response, COOKIE);
            return;
        }
        JWTClaimsSet.Builder content = new JWTClaimsSet.Builder()
                .claim(OAuth2ParameterNames.STATE, begun.getState())
                .claim(ADDRESS, begun.getAuthorizationUri())
                .claim(CLIENT, begun.getClientId())
                .claim(REDIRECT, begun.getRedirectUri())
                .claim(OAuth2ParameterNames.SCOPE, String.join(" ", begun.getScopes()))
                .claim(OAuth2ParameterNames.REGISTRATION_ID, begun.getAttribute(OAuth2ParameterNames.REGISTRATION_ID))
                .claim(OidcParameterNames.NONCE, begun.getAttribute(OidcParameterNames.NONCE))
                .claim(PkceParameterNames.CODE_VERIFIER, begun.getAttribute(PkceParameterNames.CODE_VERIFIER));
        cookies.write(request, response, COOKIE, content, LENGTH);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
        if (begun != null) {
            cookies.remove(request, response, COOKIE);
        }
        return begun;
    }

    private static OAuth2AuthorizationRequest begun(JWTClaimsSet content) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(text(content, ADDRESS))
                .clientId(text(content, CLIENT))
                .redirectUri(text(content, REDIRECT))
                .scope(text(content, OAuth2ParameterNames.SCOPE).split(" "))
                .state(text(content, OAuth2ParameterNames.STATE))
                .attributes(attributes -> attributes.putAll(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, text(content, OAuth2ParameterNames.REGISTRATION_ID),
                        OidcParameterNames.NONCE, text(content, OidcParameterNames.NONCE),
                        PkceParameterNames.CODE_VERIFIER, text(content, PkceParameterNames.CODE_VERIFIER))))
                .build();
    }

    private static String text(JWTClaimsSet content, String claim) {
        try {
            return content.getStringClaim(claim);
        } catch (ParseException e) {
            throw new IllegalStateException("a sealed cookie holds what it never was given", e);
        }
    }
}
