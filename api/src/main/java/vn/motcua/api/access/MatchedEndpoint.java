package vn.motcua.api.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import vn.motcua.events.dossier.DossierCode;

/**
 * The endpoint that handles a request, as the access log names it.
 *
 * @param request method and path pattern
 * @param filters the parameters that are kept
 * @param words the parameters that take words, a name perhaps
 */
record MatchedEndpoint(String request, List<String> filters, List<String> words) {

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
        return new MatchedEndpoint(
                method + " " + pattern,
                shows == null ? List.of() : List.of(shows.filters()),
                shows == null ? List.of() : List.of(shows.words()));
    }

    /** What was asked for, without the words that may be about a person. */
    Map<String, String> filter(HttpServletRequest asked) {
        Map<String, String> filter = new TreeMap<>();
        keep(filter, asked, filters, value -> KEPT.matcher(value).matches());
        // A single word or number would pass for a code, and may be a name or the number of an identity card.
        keep(filter, asked, words, value -> DossierCode.parse(value).isPresent());
        return filter;
    }

    private static void keep(
            Map<String, String> filter, HttpServletRequest asked, List<String> names, Predicate<String> kept) {
        for (String name : names) {
            String[] values = asked.getParameterValues(name);
            if (values != null) {
                String value = String.join(",", values);
                filter.put(name, kept.test(value) ? value : NOT_KEPT);
            }
        }
    }
}
