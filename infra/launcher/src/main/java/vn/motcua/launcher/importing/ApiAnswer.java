package vn.motcua.launcher.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;

/** How an answer of the application that is no success is said to the user. */
final class ApiAnswer {

    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private ApiAnswer() {}

    /** Whether the application asks to come back later: 429, or 503 while a store is away. */
    static boolean asksToWait(HttpResponse<?> response) {
        return response.statusCode() == 429 || response.statusCode() == 503;
    }

    /** How long it asks to wait (Retry-After in seconds), at least one second, at most a minute. */
    static Duration wait(HttpResponse<?> response) {
        Duration asked = response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(DEFAULT_WAIT);
        return asked.compareTo(DEFAULT_WAIT) < 0
                ? DEFAULT_WAIT
                : asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked;
    }

    /** One line about a refusal: what to do for a token, else what the problem details (RFC 9457) say. */
    static ImportFailedException failure(int status, String body) {
        return new ImportFailedException(
                switch (status) {
                    case 401 ->
                        "mã truy cập bị từ chối / the token is refused (401): ./motcua token importer,auditor issues one";
                    case 403 ->
                        "mã truy cập không có quyền / the token lacks the role (403): import needs importer,"
                                + " export needs auditor";
                    default -> "máy chủ trả lời / the server answers %d%s".formatted(status, detail(body));
                });
    }

    /** What problem details say, in one line with a colon before it: title, detail and every field; empty for anything else. */
    static String detail(String body) {
        try {
            JsonNode problem = new ObjectMapper().readTree(body);
            String title = problem.path("title").asText("");
            String detail = problem.path("detail").asText("");
            StringBuilder all = new StringBuilder(title);
            if (!title.equals(detail) && !detail.isEmpty()) {
                all.append(": ").append(detail);
            }
            for (JsonNode fault : problem.path("errors")) {
                all.append("; ")
                        .append(fault.path("field").asText())
                        .append(": ")
                        .append(fault.path("detail").asText());
            }
            return all.isEmpty() ? "" : ": " + all.toString().replaceAll("\\s+", " ");
        } catch (JsonProcessingException e) {
            return "";
        }
    }
}
