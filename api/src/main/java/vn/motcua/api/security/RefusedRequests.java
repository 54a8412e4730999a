package vn.motcua.api.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.trace.TraceFilter;
import vn.motcua.command.Caller;
import vn.motcua.events.access.CommandRefused;
import vn.motcua.events.access.RequestRefused;
import vn.motcua.events.dossier.DossierCode;

/** Requests that no role of a known caller allows, told to the access log by the pattern that they match. */
@Component
class RefusedRequests {

    /** The code of the rule that refuses them. */
    static final String RULE = "access.role";

    private static final List<Endpoint> ENDPOINTS = AccessRules.all().stream()
            .filter(rule -> !rule.roles().isEmpty())
            .map(rule -> new Endpoint(rule, PathPatternParser.defaultInstance.parse(rule.pattern())))
            .toList();

    private final AccessRecorder recorder;

    RefusedRequests(AccessRecorder recorder) {
        this.recorder = recorder;
    }

    private record Endpoint(AccessRule rule, PathPattern pattern) {

        boolean handles(HttpMethod method, PathContainer path) {
            return rule.method() == method && pattern.matches(path);
        }
    }

    /**
     * Records a request that is going to be refused. An address that is no endpoint is not recorded: behind it is nothing that
     * could have been seen or done.
     *
     * @throws vn.motcua.api.problem.ProblemException if it cannot be recorded; the caller has to be answered with it
     */
    void record(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known == null || !(known.getPrincipal() instanceof Caller caller)) {
            return;
        }
        HttpMethod asked = HttpMethod.valueOf(request.getMethod());
        HttpMethod method = asked == HttpMethod.HEAD ? HttpMethod.GET : asked;
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        ENDPOINTS.stream()
                .filter(endpoint -> endpoint.handles(method, path))
                .findFirst()
                .ifPresent(endpoint -> record(endpoint, dossier(endpoint, path), caller, TraceFilter.traceId(request)));
    }

    private void record(Endpoint endpoint, String dossier, Caller caller, String traceId) {
        AccessRule rule = endpoint.rule();
        if (rule.operation() == null) {
            String request = rule.method() + " " + rule.pattern();
            recorder.refused(caller, traceId, new RequestRefused(request, dossier, List.of(RULE)));
        } else {
            recorder.refused(
                    caller, traceId, new CommandRefused(rule.operation().kebabName(), dossier, List.of(RULE)));
        }
    }

    /** Only what has the form of a dossier code: the rest of an address is whatever somebody typed. */
    private static String dossier(Endpoint endpoint, PathContainer path) {
        String code = endpoint.pattern().matchAndExtract(path).getUriVariables().get("code");
        return code != null && DossierCode.parse(code).isPresent() ? code : null;
    }
}
