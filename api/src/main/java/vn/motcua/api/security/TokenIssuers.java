package vn.motcua.api.security;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtDecoders;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/** The issuers whose tokens are accepted, each with its own keys: a token is checked with the keys of the issuer it names. */
final class TokenIssuers implements AuthenticationManagerResolver<String> {

    /** Signatures by private keys only: no shared secret can forge a token. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    private final Map<String, AuthenticationManager> byIssuer = new HashMap<>();

    TokenIssuers(SecurityProperties properties) {
        if (properties.localIssuer().jwks() != null) {
            String name = properties.localIssuer().name();
            byIssuer.put(name, manager(local(properties.localIssuer().jwks(), name)));
        }
        String issuerUri = properties.issuerUri();
        if (issuerUri != null && !issuerUri.isBlank()) {
            byIssuer.put(issuerUri, manager(provider(issuerUri, properties.audience())));
        }
    }

    /** The manager for that issuer; {@code null}, which refuses the token, for an issuer that is not accepted. */
    @Override
    public AuthenticationManager resolve(String issuer) {
        return byIssuer.get(issuer);
    }

    private static AuthenticationManager manager(JwtDecoder decoder) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(CallerAuthentication::of);
        return new ProviderManager(provider);
    }

    private static JwtDecoder local(Path jwks, String name) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(read(jwks))));
        // Expiry and issuer are checked by the validator below, which reports them as an invalid token.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(JwtValidators.createDefaultWithIssuer(name));
        return decoder;
    }

    private static JwtDecoder provider(String issuerUri, String audience) {
        SupplierJwtDecoder keys = new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder decoder = JwtDecoders.fromIssuerLocation(issuerUri);
            decoder.setJwtValidator(validator(issuerUri, audience));
            return decoder;
        });
        return token -> {
            try {
                return keys.decode(token);
            } catch (JwtDecoderInitializationException unreachable) {
                throw new IssuerUnavailableException(unreachable);
            }
        };
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuerUri, String audience) {
        OAuth2TokenValidator<Jwt> issuer = JwtValidators.createDefaultWithIssuer(issuerUri);
        if (audience == null || audience.isBlank()) {
            return issuer;
        }
        return new DelegatingOAuth2TokenValidator<>(
                issuer,
                new JwtClaimValidator<List<String>>("aud", values -> values != null && values.contains(audience)));
    }

    private static JWKSet read(Path jwks) {
        try {
            return JWKSet.load(jwks.toFile()).toPublicJWKSet();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("motcua.security.local-issuer.jwks is not a readable JWK set: " + jwks, e);
        }
    }
}
