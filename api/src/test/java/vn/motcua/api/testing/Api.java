package vn.motcua.api.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.localstack.issuer.TokenHolder;

/** A client of the application under test: anonymous until it speaks {@link #as} somebody. */
public final class Api {

    private static final ConcurrentHashMap<TokenHolder, String> TOKENS = new ConcurrentHashMap<>();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final IntSupplier port;
    private final List<String> headers;

    Api(IntSupplier port) {
        this(HttpClient.newHttpClient(), port, List.of());
    }

    private Api(HttpClient http, IntSupplier port, List<String> headers) {
        this.http = http;
        this.port = port;
        this.headers = headers;
    }

    /** The same client with the token of an officer, or whoever has that role. */
    public Api as(String role, String subject, String department) {
        return bearer(token(new TokenHolder(subject, "Tên " + subject, List.of(role.split(",")), department)));
    }

    /** The same client with that token. */
    public Api bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same client with a further header on every request. */
    public Api with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Api(http, port, more);
    }

    /** The same client, calling from an address that nobody has called from: no other test uses up its allowance. */
    public Api fromItsOwnAddress() {
        int number = ADDRESSES.incrementAndGet();
        return with("X-Forwarded-For", "198.18." + number / 250 + "." + (1 + number % 250));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /** Sends JSON text. */
    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    public Answer send(String method, String path, String body) {
        return new Answer(exchange(request(method, path, body), HttpResponse.BodyHandlers.ofString()));
    }

    /** What is not text, byte for byte. */
    public HttpResponse<byte[]> download(String path) {
        return exchange(request("GET", path, null), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port.getAsInt() + path))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (body != null && !headers.contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(new String[0]));
        }
        return request.build();
    }

    private <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> body) {
        try {
            return http.send(request, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String token(TokenHolder holder) {
        return TOKENS.computeIfAbsent(holder, RealStores.ISSUER::issue);
    }

    /** An answer of the application. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        /** The header's first value; {@code null} where there is none. */
        public String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        /** A field as text, by JSON pointer. */
        public String at(String pointer) {
            return json().at(pointer).asString();
        }

        @Override
        public String toString() {
            return status() + " " + text();
        }
    }
}
