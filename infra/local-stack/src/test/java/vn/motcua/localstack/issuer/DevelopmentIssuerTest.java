package vn.motcua.localstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The development issuer")
class DevelopmentIssuerTest {

    private static final Instant NOW = Instant.parse("2021-01-04T01:00:00Z");
    private static final TokenHolder OFFICER = new TokenHolder("cb-17", "Lê Thị B", List.of("officer", "head"), "STP");

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void signs_tokens_that_its_public_key_verifies() throws Exception {
        DevelopmentIssuer issuer = DevelopmentIssuer.in(folder, clock);

        SignedJWT token = SignedJWT.parse(issuer.issue(OFFICER));
        JWK published = JWKSet.load(issuer.publicKeys().toFile())
                .getKeyByKeyId(token.getHeader().getKeyID());

        assertThat(token.verify(new RSASSAVerifier(published.toRSAKey()))).isTrue();
    }

    @Test
    void says_who_the_holder_is_and_ends_after_twelve_hours() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(
                        DevelopmentIssuer.in(folder, clock).issue(OFFICER))
                .getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("motcua-local");
        assertThat(claims.getSubject()).isEqualTo("cb-17");
        assertThat(claims.getStringClaim("name")).isEqualTo("Lê Thị B");
        assertThat(claims.getStringListClaim("roles")).containsExactly("officer", "head");
        assertThat(claims.getStringClaim("department")).isEqualTo("STP");
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(Instant.parse("2021-01-04T13:00:00Z"));
    }

    @Test
    void keeps_its_key_for_the_next_time() throws Exception {
        String earlier = DevelopmentIssuer.in(folder, clock).issue(OFFICER);

        DevelopmentIssuer later = DevelopmentIssuer.in(folder, clock);
        JWK published = JWKSet.load(later.publicKeys().toFile()).getKeys().get(0);

        assertThat(SignedJWT.parse(earlier).verify(new RSASSAVerifier(published.toRSAKey())))
                .isTrue();
    }

    @Test
    void publishes_no_private_part_and_keeps_it_from_others() throws Exception {
        DevelopmentIssuer issuer = DevelopmentIssuer.in(folder, clock);

        JWKSet published = JWKSet.load(issuer.publicKeys().toFile());
        assertThat(published.getKeys()).hasSize(1).noneMatch(JWK::isPrivate);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("private.jwk.json"))))
                .isEqualTo("rw-------");
    }
}
