package vn.motcua.api.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.eventstore.LedgerUnavailableException;
import vn.motcua.personaldata.VaultUnavailableException;
import vn.motcua.query.search.SearchUnavailableException;

/** Answers whatever a page's controller throws with a page; requests of programs are left to the API's advices. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageFaults implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(PageFaults.class);

    private final PageErrors errors;

    PageFaults(PageErrors errors) {
        this.errors = errors;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        if (request.getAttribute(PageErrors.PAGE) == null || response.isCommitted()) {
            return null;
        }
        response.reset();
        try {
            write(fault, request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private void write(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (fault instanceof ProblemException problem) {
            errors.write(problem, request, response);
        } else if (fault instanceof ErrorResponse refused
                && refused.getStatusCode().is4xxClientError()) {
            boolean missing = refused.getStatusCode().value() == HttpStatus.NOT_FOUND.value();
            errors.write(
                    missing ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST,
                    missing ? "not-found" : "bad-request",
                    request,
                    response);
        } else if (isAway(fault)) {
            LOG.warn("a store is away: {}", fault.getClass().getName());
            response.setHeader("Retry-After", "5");
            errors.write(HttpStatus.SERVICE_UNAVAILABLE, "away", request, response);
        } else {
            // Without its message, which may hold what somebody typed.
            LOG.error("a page ended with {} at {}", fault.getClass().getName(), innermost(fault));
            errors.write(HttpStatus.INTERNAL_SERVER_ERROR, "fault", request, response);
        }
    }

    private static boolean isAway(Exception fault) {
        return fault instanceof LedgerUnavailableException
                || fault instanceof EventStoreException
                || fault instanceof DataAccessResourceFailureException
                || fault instanceof TransientDataAccessException
                || fault instanceof CannotCreateTransactionException
                || fault instanceof VaultUnavailableException
                || fault instanceof SearchUnavailableException
                || fault instanceof SQLException;
    }

    private static String innermost(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        StackTraceElement[] calls = cause.getStackTrace();
        return cause.getClass().getName() + (calls.length == 0 ? "" : " " + calls[0]);
    }
}
