package vn.motcua.api.pages.session;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Cookies that only this system can read or make: encrypted and authenticated (JWE, AES-256-GCM), each for one purpose and with
 * an end that the browser cannot move. Every node that has the key can read them, and no store is asked.
 */
@Component
final class SealedCookies {

    private static final Logger LOG = LoggerFactory.getLogger(SealedCookies.class);
    private static final int KEY_BYTES = 32;
    private static final JWEHeader HEADER = new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM);

    private final byte[] key;
    private final Clock clock;

    SealedCookies(SignInProperties properties, Clock clock) {
        this.key = key(properties);
        this.clock = clock;
    }

    private static byte[] key(SignInProperties properties) {
        if (properties.sessionKey() == null || properties.sessionKey().isBlank()) {
            if (properties.possible()) {
                LOG.warn("motcua.pages.sign-in.session-key is not set: the next start signs everybody out, and no other"
                        + " node knows the sessions of this one");
            }
            byte[] own = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(own);
            return own;
        }
        byte[] given = Base64.getDecoder().decode(properties.sessionKey().strip());
        if (given.length != KEY_BYTES) {
            throw new IllegalArgumentException("motcua.pages.sign-in.session-key must be 32 bytes in Base64");
        }
        return given;
    }

    /** What a cookie of that name holds; empty where it is missing, over, altered, or another one's content. */
    Optional<JWTClaimsSet> read(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Optional.empty();
        }
        try {
            EncryptedJWT sealed = EncryptedJWT.parse(cookie.getValue());
            sealed.decrypt(new DirectDecrypter(key));
            JWTClaimsSet content = sealed.getJWTClaimsSet();
            boolean valid = content.getAudience().contains(name)
                    && content.getExpirationTime() != null
                    && content.getExpirationTime().toInstant().isAfter(clock.instant());
            return valid ? Optional.of(content) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    /** Gives the browser a cookie that ends after {@code length}. */
    void write(
            HttpServletRequest request,
            HttpServletResponse response,
            String name,
            JWTClaimsSet.Builder content,
            Duration length) {
        EncryptedJWT sealed = new EncryptedJWT(
                HEADER,
                content.audience(name)
                        .expirationTime(Date.from(clock.instant().plus(length)))
                        .build());
        try {
            sealed.encrypt(new DirectEncrypter(key));
        } catch (JOSEException e) {
            throw new IllegalStateException("the session key cannot encrypt", e);
        }
        set(request, response, name, sealed.serialize(), length);
    }

    /** Takes the cookie away. */
    void remove(HttpServletRequest request, HttpServletResponse response, String name) {
        set(request, response, name, "", Duration.ZERO);
    }

    /** Lax: the browser has to send it when the sign-in comes back from the provider's host. */
    private static void set(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration length) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(length)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
