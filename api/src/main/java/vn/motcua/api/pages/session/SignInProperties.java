package vn.motcua.api.pages.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people sign in to the pages.
 *
 * @param issuerUri the OpenID Connect provider, as in its tokens' {@code iss}; without it nobody can sign in
 * @param clientId the name by which the provider knows this application
 * @param clientSecret its secret; without one the application is a public client and relies on PKCE alone
 * @param scopes what is asked of the provider
 * @param sessionKey 32 bytes in Base64 that encrypt sessions, the same on every node; without one each start makes its own and signs everybody out
 * @param sessionLength how long one signs in for
 */
@Validated
@ConfigurationProperties("motcua.pages.sign-in")
record SignInProperties(
        String issuerUri,
        @DefaultValue("motcua") @NotBlank String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile"}) List<String> scopes,
        String sessionKey,
        @DefaultValue("8h") @NotNull Duration sessionLength) {

    boolean possible() {
        return issuerUri != null && !issuerUri.isBlank();
    }
}
