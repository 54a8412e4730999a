package vn.motcua.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;

/** Tokens of an OpenID Connect provider, here a small one on a free port. */
class TokenIssuersIT {

    private static final String AUDIENCE = "motcua";

    private HttpServer provider;
    private String issuer;
    private ECKey key;

    @BeforeEach
    void provider() throws IOException, JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        serve(
                "/.well-known/openid-configuration",
                "{\"issuer\": \"" + issuer + "\", \"jwks_uri\": \"" + issuer
                        + "/keys\", \"subject_types_supported\": [\"public\"]}");
        serve("/keys", new JWKSet(key.toPublicJWK()).toString());
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void a_token_of_the_provider_names_the_caller() throws JOSEException {
        Authentication known =
                authenticate(token(key, issuer, AUDIENCE, Instant.now().plusSeconds(60)));
        assertThat(known.getPrincipal())
                .isEqualTo(new Caller("cb-0142", "Trần Văn Cường", Set.of(Role.OFFICER), "H56.24", null));
    }

    @Test
    void an_expired_token_a_foreign_audience_and_a_foreign_key_are_refused() throws JOSEException {
        ECKey foreign = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        Instant soon = Instant.now().plusSeconds(60);
        List<String> bad = List.of(
                token(key, issuer, AUDIENCE, Instant.now().minusSeconds(600)),
                token(key, issuer, "another system", soon),
                token(foreign, issuer, AUDIENCE, soon));
        for (String token : bad) {
            assertThatExceptionOfType(InvalidBearerTokenException.class).isThrownBy(() -> authenticate(token));
        }
    }

    @Test
    void an_issuer_that_is_not_accepted_has_no_keys() {
        assertThat(issuers().resolve("https://elsewhere.example")).isNull();
    }

    @Test
    void while_the_provider_is_away_nobody_is_called_an_impostor() throws JOSEException {
        String token = token(key, issuer, AUDIENCE, Instant.now().plusSeconds(60));
        provider.stop(0);
        assertThatExceptionOfType(AuthenticationException.class)
                .isThrownBy(() -> authenticate(token))
                .isInstanceOf(IssuerUnavailableException.class);
    }

    private TokenIssuers issuers() {
        return new TokenIssuers(
                new SecurityProperties(new SecurityProperties.LocalIssuer(null, "motcua-local"), issuer, AUDIENCE));
    }

    private Authentication authenticate(String token) {
        return issuers().resolve(issuer).authenticate(new BearerTokenAuthenticationToken(token));
    }

    private static String token(ECKey key, String issuer, String audience, Instant expires) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("k1").build(),
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audience)
                        .subject("cb-0142")
                        .claim("name", "Trần Văn Cường")
                        .claim("roles", List.of("officer", "no-role-of-ours"))
                        .claim("department", "H56.24")
                        .expirationTime(Date.from(expires))
                        .build());
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private void serve(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        provider.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }
}
