package vn.motcua.api.security;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose tokens are accepted; at least one issuer has to be named.
 *
 * @param localIssuer the issuer of a development machine
 * @param issuerUri the address of an OpenID Connect provider, as in its tokens' {@code iss}; its keys are looked up there when the
 *     first token comes
 * @param audience what its tokens' {@code aud} has to contain; unchecked where it is not given
 */
@ConfigurationProperties("motcua.security")
record SecurityProperties(@DefaultValue LocalIssuer localIssuer, String issuerUri, String audience) {

    SecurityProperties {
        if (localIssuer.jwks() == null && (issuerUri == null || issuerUri.isBlank())) {
            throw new IllegalArgumentException(
                    "no token issuer: set motcua.security.issuer-uri (an OpenID Connect provider) or"
                            + " motcua.security.local-issuer.jwks (a file with the public keys of a local issuer)");
        }
    }

    /**
     * An issuer whose public keys are in a file.
     *
     * @param jwks the file, a JWK set (RFC 7517)
     * @param name what its tokens' {@code iss} says
     */
    record LocalIssuer(
            Path jwks, @DefaultValue("motcua-local") String name) {}
}
