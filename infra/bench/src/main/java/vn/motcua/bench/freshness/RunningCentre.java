package vn.motcua.bench.freshness;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A running centre, spoken to as the reception's program does. */
final class RunningCentre {

    private static final Map<String, Object> INTAKE = Map.of(
            "procedure",
            "3.000333",
            "channel",
            "COUNTER",
            "applicant",
            Map.of(
                    "kind", "CITIZEN",
                    "name", "Nguyễn Văn Mẫu",
                    "identityNumber", "038090001234",
                    "phone", "0912345678",
                    "address", "28 Đại lộ Lê Lợi, thành phố Thanh Hóa"),
            "content",
            "Cấp Phiếu lý lịch tư pháp số 1",
            "papers",
            List.of(Map.of(
                    "name",
                    "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp",
                    "originals",
                    1,
                    "certifiedCopies",
                    0,
                    "copies",
                    0)));

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = new JsonMapper();
    private final URI base;
    private final String token;

    /**
     * @param base the address of the application
     * @param token of a reception
     */
    RunningCentre(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /** An acknowledged intake. */
    record Acknowledged(String code, long position) {}

    /**
     * Takes a dossier in; returns when it is acknowledged.
     *
     * @throws IOException when it is refused, with the answer
     */
    Acknowledged takeIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request("/api/dossiers/receive-dossier")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(INTAKE)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("the intake was answered " + answer.statusCode() + ": " + answer.body());
        }
        long position = answer.headers()
                .firstValueAsLong("X-Ledger-Position")
                .orElseThrow(() -> new IOException("no position"));
        return new Acknowledged(json.readTree(answer.body()).get("code").asText(), position);
    }

    /**
     * Reads the dossier as soon as the view has reached the position.
     *
     * @throws IOException when it is not answered
     */
    void read(Acknowledged dossier) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request("/api/dossiers/" + dossier.code() + "?atLeast=" + dossier.position())
                        .GET()
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the read was answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + token);
    }
}
