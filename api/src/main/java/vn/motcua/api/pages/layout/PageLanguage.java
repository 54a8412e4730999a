package vn.motcua.api.pages.layout;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import vn.motcua.api.problem.Language;

/** The language of the pages: Vietnamese for everyone, until they switch. */
final class PageLanguage {

    private static final String COOKIE = "motcua-language";
    private static final Duration KEPT = Duration.ofDays(365);

    private PageLanguage() {}

    static Language of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && Language.ENGLISH.tag().equals(cookie.getValue())
                ? Language.ENGLISH
                : Language.VIETNAMESE;
    }

    static ResponseCookie cookie(Language language, boolean secure) {
        return ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(KEPT)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build();
    }
}
