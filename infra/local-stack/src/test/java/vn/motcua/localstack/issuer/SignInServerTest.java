package vn.motcua.localstack.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInServerTest {

    private static final TokenHolder OFFICER =
            new TokenHolder("cb-1", "Trần <Văn> Cường", List.of("officer"), "000.00.14.H56");
    private static final String BACK = "http://127.0.0.1:9/dang-nhap/ve";
    private static final String VERIFIER = "a-verifier-that-nobody-else-knows-0123456789";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private SignInServer server;

    @BeforeEach
    void start() {
        server = SignInServer.start(DevelopmentIssuer.in(folder, Clock.systemUTC()), List.of(OFFICER), 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void gives_a_token_that_its_published_key_verifies_to_who_knows_the_verifier() throws Exception {
        SignedJWT identity =
                SignedJWT.parse(field(redeem(code(BACK, "cb-1"), VERIFIER, BACK).body(), "id_token"));
        JWKSet keys = JWKSet.parse(get("/jwks").body());
        assertThat(identity.verify(new RSASSAVerifier(
                        keys.getKeyByKeyId(identity.getHeader().getKeyID()).toRSAKey())))
                .isTrue();
        assertThat(identity.getJWTClaimsSet().getIssuer()).isEqualTo(server.address());
        assertThat(identity.getJWTClaimsSet().getAudience()).containsExactly("motcua");
        assertThat(identity.getJWTClaimsSet().getClaim("nonce")).isEqualTo("n-1");
        assertThat(identity.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("officer");
    }

    @Test
    void redeems_a_code_once_and_only_with_its_verifier_and_address() throws Exception {
        String code = code(BACK, "cb-1");
        assertThat(redeem(code, VERIFIER, BACK).statusCode()).isEqualTo(200);
        assertThat(redeem(code, VERIFIER, BACK).statusCode()).isEqualTo(400);
        assertThat(redeem(code(BACK, "cb-1"), "another", BACK).statusCode()).isEqualTo(400);
        assertThat(redeem(code(BACK, "cb-1"), VERIFIER, BACK + "/x").statusCode())
                .isEqualTo(400);
    }

    @Test
    void serves_no_client_on_another_machine_and_nobody_who_is_not_in_the_list() throws Exception {
        assertThat(get("/authorize?" + query("https://evil.example/", challenge()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/authorize?" + query("http://127.0.0.1@evil.example/", challenge()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/authorize?" + query(BACK, "")).statusCode()).isEqualTo(400);
        assertThat(get("/authorize/as?" + query(BACK, challenge()) + "&user=nobody")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void shows_its_users_escaped() throws Exception {
        assertThat(get("/authorize?" + query(BACK, challenge())).body())
                .contains("Trần &lt;Văn&gt; Cường")
                .doesNotContain("<Văn>");
    }

    private String code(String back, String user) throws Exception {
        String location = get("/authorize/as?" + query(back, challenge()) + "&user=" + user)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(location).startsWith(back + "?code=").endsWith("&state=s-1");
        return location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
    }

    private HttpResponse<String> redeem(String code, String verifier, String back) throws Exception {
        String form = "grant_type=authorization_code&code=" + code + "&code_verifier=" + verifier + "&redirect_uri="
                + URLEncoder.encode(back, StandardCharsets.UTF_8);
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/token"))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String query(String back, String challenge) {
        return "response_type=code&client_id=motcua&state=s-1&nonce=n-1&code_challenge_method=S256&code_challenge="
                + challenge + "&redirect_uri=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    private static String challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
