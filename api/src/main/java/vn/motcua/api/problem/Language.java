package vn.motcua.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** The languages in which the system explains itself; Vietnamese unless the client prefers English. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag (BCP 47). */
    public String tag() {
        return tag;
    }

    /** The language that the request's {@code Accept-Language} asks for. */
    public static Language of(HttpServletRequest request) {
        return ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The language that an {@code Accept-Language} value asks for; Vietnamese for a missing or malformed one. */
    static Language ofHeader(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale preferred = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return preferred != null && "en".equals(preferred.getLanguage()) ? ENGLISH : VIETNAMESE;
        } catch (IllegalArgumentException malformed) {
            return VIETNAMESE;
        }
    }
}
