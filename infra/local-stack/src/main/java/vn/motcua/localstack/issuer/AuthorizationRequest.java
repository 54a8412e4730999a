package vn.motcua.localstack.issuer;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a client asks of the authorization endpoint (RFC 6749 §4.1.1, RFC 7636).
 *
 * @param client the client's id
 * @param redirectUri where the browser goes back to
 * @param state comes back as it is
 * @param nonce goes into the ID token; {@code null} where none was sent
 * @param challenge the hash of the secret that will redeem the code
 * @param query all of it, as it came
 */
record AuthorizationRequest(
        String client, String redirectUri, String state, String nonce, String challenge, Map<String, String> query) {

    static AuthorizationRequest of(URI address) {
        Map<String, String> query = parameters(address.getRawQuery());
        String challenge =
                "S256".equals(query.get("code_challenge_method")) ? query.getOrDefault("code_challenge", "") : "";
        return new AuthorizationRequest(
                query.getOrDefault("client_id", ""),
                query.getOrDefault("redirect_uri", ""),
                query.getOrDefault("state", ""),
                query.get("nonce"),
                challenge,
                query);
    }

    /** Codes are given to programs on this machine only, and only to the one that asked. */
    boolean acceptable() {
        return !client.isEmpty()
                && !challenge.isEmpty()
                && redirectUri.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?/[!-~]*");
    }

    static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new HashMap<>();
        if (encoded != null) {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    parameters.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return parameters;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
