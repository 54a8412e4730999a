package vn.motcua.api.pages.layout;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.api.problem.Language;

/** Switches the language of the pages and goes back to where the visitor was. */
@Hidden
@Controller
class LanguageController {

    /** A path of this host: one slash, then nothing that a browser could take for another host. */
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?:[A-Za-z0-9._~%!$&'()*+,;=:@?-][A-Za-z0-9._~%!$&'()*+,;=:@?/-]*)?");

    @GetMapping("/ngon-ngu")
    ResponseEntity<Void> choose(
            @RequestParam(name = "chon", defaultValue = "vi") String chosen,
            @RequestParam(name = "ve", defaultValue = "/") String back,
            HttpServletRequest request) {
        Language language = Language.ENGLISH.tag().equals(chosen) ? Language.ENGLISH : Language.VIETNAMESE;
        String target = OWN_PATH.matcher(back).matches() ? back : "/";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(
                        HttpHeaders.SET_COOKIE,
                        PageLanguage.cookie(language, request.isSecure()).toString())
                .location(URI.create(target))
                .build();
    }
}
