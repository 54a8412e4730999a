package vn.motcua.api.pages.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.pages.layout.PageErrors;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.events.access.RequestRefused;

/** Leads to the sign-in page whoever has to sign in, and tells whoever may not enter that they may not. */
@Component
class PageEntry implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PageEntry.class);

    private final PageErrors errors;
    private final AccessRecorder recorder;

    PageEntry(PageErrors errors, AccessRecorder recorder) {
        this.errors = errors;
        this.recorder = recorder;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(PageSecurity.SIGN_IN);
        } else {
            // A part of a page cannot be replaced by the sign-in page: the whole page goes there.
            response.setHeader("HX-Redirect", PageSecurity.SIGN_IN);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            errors.write(HttpStatus.FORBIDDEN, "stale-form", request, response);
            return;
        }
        try {
            record(request);
        } catch (ProblemException unrecorded) {
            errors.write(unrecorded, request, response);
            return;
        }
        errors.write(HttpStatus.FORBIDDEN, "forbidden", request, response);
    }

    private void record(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Caller caller) {
            String room = PageRules.ROOMS.stream()
                    .map(PageRules.Room::path)
                    .filter(path -> request.getRequestURI().startsWith(path))
                    .findFirst()
                    .orElse("");
            recorder.refused(
                    caller,
                    TraceFilter.traceId(request),
                    new RequestRefused(request.getMethod() + " " + room + "/**", null, List.of("access.role")));
        }
    }

    /** Neither the provider's words nor what came with them is shown or logged. */
    void signInFailed(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn(
                "a sign-in failed: {}",
                failure instanceof OAuth2AuthenticationException oauth
                        ? oauth.getError().getErrorCode()
                        : failure.getClass().getName());
        response.sendRedirect(PageSecurity.SIGN_IN + "?loi");
    }
}
