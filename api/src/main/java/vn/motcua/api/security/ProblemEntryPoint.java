package vn.motcua.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;

/** Says no as a problem: 401 without a good token, 403 without the right role. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    ProblemEntryPoint(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        ProblemException problem = failure instanceof InvalidBearerTokenException
                ? ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "Mã truy cập không hợp lệ hoặc đã hết hạn.",
                        "The access token is not valid or has expired.")
                : ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "Yêu cầu này cần mã truy cập (Bearer).",
                        "This request needs an access token (Bearer).");
        problems.write(problem, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        problems.write(
                ProblemException.of(
                        ProblemType.FORBIDDEN,
                        "Vai trò của tài khoản không được phép thực hiện yêu cầu này.",
                        "None of the account's roles allows this request."),
                request,
                response);
    }
}
