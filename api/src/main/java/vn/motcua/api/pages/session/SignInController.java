package vn.motcua.api.pages.session;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.api.pages.layout.Page;
import vn.motcua.api.pages.layout.Visit;

/** The page from which staff go to the provider to sign in. */
@Hidden
@Controller
class SignInController {

    private final SignInProperties properties;

    SignInController(SignInProperties properties) {
        this.properties = properties;
    }

    @GetMapping(PageSecurity.SIGN_IN)
    ResponseEntity<Page> page(Visit visit, @RequestParam(name = "loi", required = false) String failed) {
        return new Page("session/signin.jte", visit, new SignInPage(properties.possible(), failed != null)).answer();
    }
}
