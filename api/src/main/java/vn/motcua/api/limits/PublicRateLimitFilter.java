package vn.motcua.api.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;

/** Answers 429 with {@code Retry-After} to a client that asks the public pages too often, before anything else is done for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PublicRateLimitFilter extends OncePerRequestFilter {

    private static final String PUBLIC = "/api/public/";

    private final Problems problems;
    private final ClientAddress clients;
    private final PublicRateLimit limit;

    PublicRateLimitFilter(Problems problems, LimitProperties properties) {
        this.problems = problems;
        this.clients = new ClientAddress(properties.trustedProxies());
        this.limit = new PublicRateLimit(
                properties.publicBurst(),
                properties.publicPerMinute(),
                properties.clients(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PUBLIC);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = limit.waitBefore(clients.of(request));
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            problems.write(
                    ProblemException.retryLater(
                            ProblemType.TOO_MANY_REQUESTS,
                            wait.plusSeconds(1),
                            "Quá nhiều yêu cầu từ địa chỉ này; hãy thử lại sau ít giây.",
                            "Too many requests from this address; try again in a few seconds."),
                    request,
                    response);
        }
    }
}
