package vn.motcua.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The endpoint that handles a request, as the access log names it.
 *
 * @param request method and path pattern
 * @param filters the parameters that are kept
 */
record MatchedEndpoint(String request, List<String> filters) {

    /** Codes, days, instants, numbers; whatever else somebody sends may be words about a person. */
    private static final Pattern KEPT = Pattern.compile("[A-Za-z0-9.,:+_-]{1,100}");

    private static final String NOT_KEPT = "***";

    static MatchedEndpoint of(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Object handler = request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE);
        ShowsPersonalData shows =
                handler instanceof HandlerMethod method ? method.getMethodAnnotation(ShowsPersonalData.class) : null;
        // A HEAD request is handled as the GET that it asks about.
        String method = "HEAD".equals(request.getMethod()) ? "GET" : request.getMethod();
        return new MatchedEndpoint(method + " " + pattern, shows == null ? List.of() : List.of(shows.filters()));
    }

    /** What was asked for, without the words that may be about a person. */
    Map<String, String> filter(HttpServletRequest asked) {
        Map<String, String> filter = new TreeMap<>();
        for (String name : filters) {
            String[] values = asked.getParameterValues(name);
            if (values != null) {
                String value = String.join(",", values);
                filter.put(name, KEPT.matcher(value).matches() ? value : NOT_KEPT);
            }
        }
        return filter;
    }
}
