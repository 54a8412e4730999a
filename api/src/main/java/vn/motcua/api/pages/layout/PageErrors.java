package vn.motcua.api.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.ProblemException;

/** Tells on a page what went wrong, where no controller is at work. */
@Component
public class PageErrors {

    /** The attribute of requests that are answered with pages. */
    public static final String PAGE = PageErrors.class.getName() + ".PAGE";

    private static final String TEMPLATE = "layout/error.jte";

    private final VisitResolver visits;
    private final PageWriter writer = new PageWriter();

    PageErrors(VisitResolver visits) {
        this.visits = visits;
    }

    /**
     * Writes a page for one of the cases that the message files have words for.
     *
     * @param words the last part of the keys {@code layout.error.<words>.title} and {@code .detail}
     */
    public void write(HttpStatus status, String words, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = visits.of(request);
        ErrorPage page = new ErrorPage(
                status.value(), visit.choice("layout.error.title", words), visit.choice("layout.error.detail", words));
        write(page, visit, response);
    }

    /** Writes a page that tells of the problem in its own words. */
    public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Visit visit = visits.of(request);
        Duration wait = problem.retryAfter();
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
        }
        ErrorPage page =
                new ErrorPage(problem.type().status(), visit.say(problem.type().title()), visit.say(problem.detail()));
        write(page, visit, response);
    }

    private void write(ErrorPage page, Visit visit, HttpServletResponse response) throws IOException {
        response.setStatus(page.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (ServletServerHttpResponse answer = new ServletServerHttpResponse(response)) {
            writer.write(new Page(TEMPLATE, visit, page), null, answer);
        }
    }

    /**
     * What an error page says.
     *
     * @param status the HTTP status
     * @param title what happened
     * @param detail what it means and what to do
     */
    public record ErrorPage(int status, String title, String detail) {}
}
