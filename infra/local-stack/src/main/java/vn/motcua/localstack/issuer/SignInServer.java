package vn.motcua.localstack.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An OpenID Connect provider for a development machine: authorization code flow with PKCE, on the loopback address only. Nobody is
 * asked for a password, so it serves clients on this machine alone and is never for production.
 */
public final class SignInServer implements AutoCloseable {

    private static final String AUTHORIZE = "/authorize";
    private static final String CHOSEN = "/authorize/as";
    private static final String TOKEN = "/token";
    private static final String KEYS = "/jwks";
    private static final String CONFIGURATION = "/.well-known/openid-configuration";

    private final DevelopmentIssuer issuer;
    private final List<TokenHolder> demoUsers;
    private final GrantedCodes codes = new GrantedCodes();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "motcua-sign-in");
        thread.setDaemon(true);
        return thread;
    });

    private SignInServer(DevelopmentIssuer issuer, List<TokenHolder> demoUsers, HttpServer server) {
        this.issuer = issuer;
        this.demoUsers = List.copyOf(demoUsers);
        this.server = server;
    }

    /**
     * Starts it.
     *
     * @param issuer signs the tokens
     * @param demoUsers whom its page offers to sign in as; where there are none, it asks for a name and a role
     * @param port 0 for a free one
     * @throws UncheckedIOException if the port is taken
     */
    public static SignInServer start(DevelopmentIssuer issuer, List<TokenHolder> demoUsers, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            SignInServer server = new SignInServer(issuer, demoUsers, http);
            http.setExecutor(server.threads);
            http.createContext("/", server::answer);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer's address, for the client's settings and as {@code iss} of its tokens. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            switch (path) {
                case CONFIGURATION -> send(exchange, 200, "application/json", configuration());
                case KEYS -> send(exchange, 200, "application/json", issuer.publicKeySet());
                case AUTHORIZE -> choose(exchange);
                case CHOSEN -> grant(exchange);
                case TOKEN -> exchangeCode(exchange);
                default -> send(exchange, 404, "text/plain", "not found");
            }
        }
    }

    private void choose(HttpExchange exchange) throws IOException {
        AuthorizationRequest asked = AuthorizationRequest.of(exchange.getRequestURI());
        if (asked.acceptable()) {
            send(exchange, 200, "text/html", SignInForm.page(asked, demoUsers));
        } else {
            send(exchange, 400, "text/plain", "only authorization codes with PKCE (S256), and only for this machine");
        }
    }

    private void grant(HttpExchange exchange) throws IOException {
        AuthorizationRequest asked = AuthorizationRequest.of(exchange.getRequestURI());
        Map<String, String> form =
                AuthorizationRequest.parameters(exchange.getRequestURI().getRawQuery());
        TokenHolder holder = holder(form);
        if (!asked.acceptable() || holder == null) {
            send(exchange, 400, "text/plain", "not a request of the sign-in page");
            return;
        }
        String code = codes.grant(asked, holder);
        String separator = asked.redirectUri().contains("?") ? "&" : "?";
        redirect(
                exchange,
                asked.redirectUri() + separator + "code=" + code + "&state="
                        + URLEncoder.encode(asked.state(), StandardCharsets.UTF_8));
    }

    private TokenHolder holder(Map<String, String> form) {
        String user = form.getOrDefault("user", "");
        if (!demoUsers.isEmpty()) {
            return demoUsers.stream()
                    .filter(holder -> holder.subject().equals(user))
                    .findFirst()
                    .orElse(null);
        }
        String role = form.getOrDefault("role", "");
        String department = form.getOrDefault("department", "");
        return user.isBlank() || role.isBlank()
                ? null
                : new TokenHolder(user, user, List.of(role.split("[ ,]+")), department.isBlank() ? null : department);
    }

    private void exchangeCode(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, String> form = AuthorizationRequest.parameters(body);
        GrantedCodes.Grant grant = codes.redeem(form.getOrDefault("code", ""), form.getOrDefault("code_verifier", ""));
        if (grant == null || !grant.asked().redirectUri().equals(form.get("redirect_uri"))) {
            send(exchange, 400, "application/json", "{\"error\":\"invalid_grant\"}");
            return;
        }
        String identity =
                issuer.identify(address(), grant.asked().client(), grant.asked().nonce(), grant.holder());
        send(
                exchange,
                200,
                "application/json",
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300,\"scope\":\"openid profile\",\"id_token\":\"%s\"}"
                        .formatted(issuer.issue(grant.holder()), identity));
    }

    private String configuration() {
        String address = address();
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
                "jwks_uri":"%1$s/jwks","response_types_supported":["code"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"],"scopes_supported":["openid","profile"],\
                "token_endpoint_auth_methods_supported":["none"],"code_challenge_methods_supported":["S256"]}""".formatted(address);
    }

    private static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", URI.create(address).toString());
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=UTF-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src " + SignInForm.STYLE_HASH);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
