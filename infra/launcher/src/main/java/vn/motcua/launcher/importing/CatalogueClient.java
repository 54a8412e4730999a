package vn.motcua.launcher.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Speaks to the catalogue of a running application. */
final class CatalogueClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;

    CatalogueClient(URI server) {
        this.server = server;
    }

    /** The codes of all procedures that were ever published, ordered. */
    List<String> codes() throws InterruptedException {
        List<String> codes = new ArrayList<>();
        read(text("/api/public/procedure-codes")).path("items").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** The file of a procedure. */
    String file(String code) throws InterruptedException {
        return text("/api/public/procedures/" + code + "/file");
    }

    /**
     * Has the application take a file in.
     *
     * @return the versions that were published; empty where the file says nothing new
     */
    List<Integer> takeIn(String file, String token) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/admin/catalogue/import-procedure-file"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body(file), StandardCharsets.UTF_8))
                .build();
        List<Integer> published = new ArrayList<>();
        read(send(request)).path("published").forEach(version -> published.add(version.asInt()));
        return published;
    }

    private static String body(String file) {
        try {
            return JSON.writeValueAsString(Map.of("file", file));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String text(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET().build());
    }

    private String send(HttpRequest request) throws InterruptedException {
        try {
            HttpResponse<String> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() != 200) {
                throw ApiAnswer.failure(answer.statusCode(), answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new ImportFailedException("không kết nối được tới / cannot reach " + server);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new ImportFailedException("máy chủ trả lời không đúng dạng / the server's answer is no JSON");
        }
    }
}
