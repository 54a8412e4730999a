package vn.motcua.launcher.importing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/** An HTTP server on a free port that answers imports by a script, and keeps what it was sent. */
final class ScriptedServer implements AutoCloseable {

    private final HttpServer http;
    private final ConcurrentLinkedQueue<Integer> statuses = new ConcurrentLinkedQueue<>();
    private final List<JsonNode> bodies = new ArrayList<>();
    private Function<JsonNode, String> dossierAnswer = dossier -> created(dossier);

    ScriptedServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::answer);
        http.start();
    }

    /** The next requests are answered with these; after them comes 200. */
    ScriptedServer firstAnswering(Integer... next) {
        statuses.addAll(List.of(next));
        return this;
    }

    ScriptedServer answeringEachDossier(Function<JsonNode, String> answer) {
        dossierAnswer = answer;
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    synchronized List<JsonNode> bodies() {
        return List.copyOf(bodies);
    }

    static String created(JsonNode dossier) {
        return "{\"externalId\":\"%s\",\"code\":\"H56-210104-0001\",\"created\":true,\"stepsAdded\":%d,\"stepsUnchanged\":0}"
                .formatted(
                        dossier.path("externalId").asText(),
                        dossier.path("steps").size());
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        JsonNode body = new ObjectMapper().readTree(exchange.getRequestBody());
        bodies.add(body);
        Integer status = statuses.poll();
        List<String> dossiers = new ArrayList<>();
        body.path("dossiers").forEach(dossier -> dossiers.add(dossierAnswer.apply(dossier)));
        String text = status == null
                ? "{\"dossiers\":[" + String.join(",", dossiers) + "],\"position\":1}"
                : "{\"title\":\"scripted\",\"detail\":\"refused on purpose\"}";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (status != null && (status == 503 || status == 429)) {
            exchange.getResponseHeaders().add("Retry-After", "1");
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
