package vn.motcua.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.Problem;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.problem.Problems;
import vn.motcua.api.problem.Sentence;

/** Says no as a problem: 401 without a good token, 403 without the right role, once the access log has it. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Duration ISSUER_RETRY = Duration.ofSeconds(5);
    private static final Sentence NO_ROLE = new Sentence(
            "Vai trò của tài khoản không được phép thực hiện yêu cầu này.",
            "None of the account's roles allows this request.");

    private final Problems problems;
    private final RefusedRequests refused;

    ProblemEntryPoint(Problems problems, RefusedRequests refused) {
        this.problems = problems;
        this.refused = refused;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        problems.write(problem(failure), request, response);
    }

    private static ProblemException problem(AuthenticationException failure) {
        if (failure instanceof IssuerUnavailableException) {
            return ProblemException.retryLater(
                    ProblemType.UNAVAILABLE,
                    ISSUER_RETRY,
                    "Chưa kiểm tra được mã truy cập vì hệ thống cấp mã tạm thời gián đoạn; hãy thử lại.",
                    "The access token cannot be checked because its issuer is away for the moment; try again.");
        }
        return failure instanceof InvalidBearerTokenException
                ? ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "Mã truy cập không hợp lệ hoặc đã hết hạn.",
                        "The access token is not valid or has expired.")
                : ProblemException.of(
                        ProblemType.UNAUTHENTICATED,
                        "Yêu cầu này cần mã truy cập (Bearer).",
                        "This request needs an access token (Bearer).");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        try {
            refused.record(request);
        } catch (ProblemException unrecorded) {
            problems.write(unrecorded, request, response);
            return;
        }
        Language language = Language.of(request);
        Problem.RefusedBy role = new Problem.RefusedBy(RefusedRequests.RULE, null, NO_ROLE.in(language));
        problems.write(problems.refused(ProblemType.FORBIDDEN, NO_ROLE, List.of(role), language), language, response);
    }
}
