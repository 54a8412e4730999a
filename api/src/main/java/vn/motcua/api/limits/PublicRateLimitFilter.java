package vn.motcua.api.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.Problems;

/** Answers 429 with {@code Retry-After} to a client that asks the public pages too often, before anything else is done for it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class PublicRateLimitFilter extends OncePerRequestFilter {

    private static final String PUBLIC = "/api/public/";

    private final Problems problems;
    private final PublicAllowance allowance;

    PublicRateLimitFilter(Problems problems, PublicAllowance allowance) {
        this.problems = problems;
        this.allowance = allowance;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PUBLIC);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            allowance.check(request);
        } catch (ProblemException tooMany) {
            problems.write(tooMany, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
