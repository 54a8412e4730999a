package vn.motcua.launcher.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Sends batches to a running application. Sending one twice is harmless: the server knows what it has. So a batch whose
 * answer is lost, or that is told to come back later, is sent again until its patience ends.
 */
final class ImportClient {

    /** How long one batch is tried while the server is away or asks to wait. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration RECONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient http;
    private final URI address;
    private final String token;
    private final Duration patience;
    private final ObjectMapper json = new ObjectMapper();
    private volatile boolean reached;

    /**
     * @param server the application's address, e.g. {@code http://localhost:8080}
     * @param token a bearer token with the role importer
     * @param patience how long one batch is tried
     */
    ImportClient(URI server, String token, Duration patience) {
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(10))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        this.address = server.resolve("/api/import/dossiers");
        this.token = token;
        this.patience = patience;
    }

    /**
     * Sends a batch.
     *
     * @return the answer, or an {@link ImportFailedException} if it cannot be had
     */
    CompletableFuture<ImportOutcome> send(ImportBatch batch) {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(ANSWER_TIMEOUT)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes(batch)))
                .build();
        return attempt(request, Instant.now().plus(patience));
    }

    /** Whether the server has answered anything yet. */
    boolean reached() {
        return reached;
    }

    private CompletableFuture<ImportOutcome> attempt(HttpRequest request, Instant giveUp) {
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                .handle((response, error) -> {
                    if (error == null) {
                        reached = true;
                        return ApiAnswer.asksToWait(response)
                                ? again(request, ApiAnswer.wait(response), giveUp, ApiAnswer.detail(response.body()))
                                : CompletableFuture.completedFuture(outcome(response));
                    }
                    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
                    // An address that never answered is more likely wrong than away.
                    if (!(cause instanceof IOException) || !reached) {
                        return CompletableFuture.<ImportOutcome>failedFuture(new ImportFailedException(
                                "không kết nối được tới / cannot reach " + address.resolve("/")));
                    }
                    return again(request, RECONNECT, giveUp, "");
                })
                .thenCompose(outcome -> outcome);
    }

    /** @param reason what the server said, with a colon before it; empty if it did not answer */
    private CompletableFuture<ImportOutcome> again(HttpRequest request, Duration wait, Instant giveUp, String reason) {
        if (Instant.now().plus(wait).isAfter(giveUp)) {
            return CompletableFuture.failedFuture(
                    new ImportFailedException("máy chủ không sẵn sàng quá %d phút / the server was away for %d minutes"
                                    .formatted(patience.toMinutes(), patience.toMinutes())
                            + reason + "; what was answered is in, run the same import again for the rest"));
        }
        Executor later = CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS);
        return CompletableFuture.supplyAsync(() -> request, later).thenCompose(same -> attempt(same, giveUp));
    }

    private ImportOutcome outcome(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw ApiAnswer.failure(response.statusCode(), response.body());
        }
        try {
            return json.readValue(response.body(), ImportOutcome.class);
        } catch (JsonProcessingException e) {
            throw new ImportFailedException("máy chủ trả lời không hiểu được / the server's answer is not understood");
        }
    }

    private byte[] bytes(ImportBatch batch) {
        try {
            return json.writeValueAsBytes(batch);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a batch of plain values cannot fail to be written", e);
        }
    }
}
