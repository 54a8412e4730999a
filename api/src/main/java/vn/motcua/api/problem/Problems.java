package vn.motcua.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the answers that are not a success, for controllers and for the filters in front of them. */
@Component
public class Problems {

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    /** The answer to a request that ends with {@code problem}, in the request's language. */
    public ResponseEntity<Problem> answer(ProblemException problem, HttpServletRequest request) {
        Language language = Language.of(request);
        return ResponseEntity.status(problem.type().status())
                .headers(headers(problem.type(), problem.retryAfter(), language))
                .body(body(problem, language));
    }

    /** The body that tells of {@code problem}. */
    public Problem body(ProblemException problem, Language language) {
        List<Problem.FieldError> errors = problem.fields().stream()
                .map(field ->
                        new Problem.FieldError(field.field(), field.sentence().in(language)))
                .toList();
        return Problem.of(problem.type(), problem.detail(), language).withErrors(errors);
    }

    /** The body that tells of a command which one or more rules refused, the first of them first. */
    public Problem refused(ProblemType type, Sentence detail, List<Problem.RefusedBy> refusals, Language language) {
        return Problem.of(type, detail, language).withRefusals(refusals);
    }

    /** Writes the answer where no controller is at work, as in filters. */
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Language language = Language.of(request);
        write(body(problem, language), headers(problem.type(), problem.retryAfter(), language), response);
    }

    /** Writes a problem that was made by {@link #refused}. */
    public void write(Problem refused, Language language, HttpServletResponse response) throws IOException {
        write(refused, headers(ProblemType.FORBIDDEN, null, language), response);
    }

    /** Writes the problem that stands for a bare status. */
    public void writeStatus(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(FrameworkProblems.of(ProblemType.ofStatus(status)), request, response);
    }

    private void write(Problem problem, HttpHeaders headers, HttpServletResponse response) throws IOException {
        byte[] body = json.writeValueAsBytes(problem);
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setStatus(problem.status());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The headers that every problem carries. */
    public static HttpHeaders headers(ProblemType type, Duration retryAfter, Language language) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.setCacheControl("no-store");
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        if (type == ProblemType.UNAUTHENTICATED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return headers;
    }
}
