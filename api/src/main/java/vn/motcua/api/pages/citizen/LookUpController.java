package vn.motcua.api.pages.citizen;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.api.pages.citizen.LookUpPage.Fault;
import vn.motcua.api.pages.layout.Page;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.events.dossier.DossierCode;

/** The page with one field, and every way by which a code reaches the dossier's page. */
@Hidden
@Controller
class LookUpController {

    static final String TEMPLATE = "citizen/lookup.jte";

    @GetMapping("/")
    ResponseEntity<Page> page(Visit visit) {
        return new Page(TEMPLATE, visit, LookUpPage.EMPTY).answer();
    }

    /** {@code ma} is typed; {@code MHS} is how older receipts' codes spell it. */
    @GetMapping("/ho-so")
    ResponseEntity<?> typed(
            Visit visit,
            @RequestParam(name = "ma", required = false) String typed,
            @RequestParam(name = "MHS", required = false) String scanned) {
        String text = typed != null ? typed : scanned;
        if (text == null || text.isBlank()) {
            return seeOther("/");
        }
        return TypedCode.read(text)
                .<ResponseEntity<?>>map(code -> seeOther("/ho-so/" + code))
                .orElseGet(() -> new Page(TEMPLATE, visit, new LookUpPage(text, Fault.NO_CODE))
                        .answer(HttpStatus.UNPROCESSABLE_CONTENT));
    }

    @GetMapping("/{code:[0-9A-Za-z.]+-[0-9]{6}-[0-9]{4}}")
    ResponseEntity<?> bare(Visit visit, @PathVariable String code) {
        return seeOther(
                "/ho-so/" + TypedCode.read(code).map(DossierCode::toString).orElse(code));
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }
}
