package vn.motcua.api.lookup;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.query.status.DossierStatusRow;
import vn.motcua.query.status.StatusView;

/** Answers the citizen's question: where does my dossier stand? */
@RestController
@Tag(name = "public")
class PublicDossierController {

    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePrivate().mustRevalidate();

    private final StatusView dossiers;
    private final Freshness freshness;

    PublicDossierController(StatusView dossiers, Freshness freshness) {
        this.dossiers = dossiers;
        this.freshness = freshness;
    }

    @GetMapping("/api/public/dossiers/{code}")
    @Operation(
            summary = "Where a dossier stands",
            description = "Masked. An unknown, a malformed and a secret code get the same answer.",
            operationId = "lookUpDossier")
    ResponseEntity<PublicDossier> lookUp(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @Parameter(description = "wait up to 5 s for this ledger position", example = "48213")
                    @RequestParam(required = false)
                    String atLeast) {
        Parameters parameters = new Parameters();
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        freshness.await(StatusView.NAME, position);
        // The secret one is read like any other and dropped after, so that the time taken tells nothing either.
        DossierStatusRow row = dossiers.find(code)
                .filter(found -> !found.stateSecret())
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Không có hồ sơ nào tra cứu được với mã này.",
                        "No dossier can be looked up under this code."));
        return ResponseEntity.ok()
                .cacheControl(SHORT)
                .eTag(EntityTags.ofVersion(row.version()))
                .body(PublicDossier.of(row));
    }
}
