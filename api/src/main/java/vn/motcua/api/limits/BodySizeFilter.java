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
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;

/** Refuses bodies that are larger than any honest request, by their announced length or, without one, while they are read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 30)
class BodySizeFilter extends OncePerRequestFilter {

    private static final String IMPORT = "/api/import/";

    private final Problems problems;
    private final long body;
    private final long importBody;

    BodySizeFilter(Problems problems, LimitProperties properties) {
        this.problems = problems;
        this.body = properties.body().toBytes();
        this.importBody = properties.importBody().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long limit = request.getRequestURI().startsWith(IMPORT) ? importBody : body;
        if (request.getContentLengthLong() > limit) {
            problems.write(tooLarge(), request, response);
        } else {
            chain.doFilter(new LimitedBodyRequest(request, limit), response);
        }
    }

    static ProblemException tooLarge() {
        return ProblemException.of(
                ProblemType.TOO_LARGE, "Nội dung vượt quá giới hạn cho phép.", "The content is larger than allowed.");
    }
}
