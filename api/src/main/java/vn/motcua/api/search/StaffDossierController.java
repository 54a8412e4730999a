package vn.motcua.api.search;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.Caller;
import vn.motcua.query.status.DossierStatusRow;
import vn.motcua.query.status.StatusView;

/** Shows one dossier to the staff of its department. */
@RestController
@Tag(name = "search")
class StaffDossierController {

    private final StatusView dossiers;
    private final ReadingScope scope;
    private final Freshness freshness;

    StaffDossierController(StatusView dossiers, ReadingScope scope, Freshness freshness) {
        this.dossiers = dossiers;
        this.scope = scope;
        this.freshness = freshness;
    }

    @GetMapping("/api/dossiers/{code}")
    @Operation(summary = "One dossier, with its version and current step", operationId = "readDossier")
    @ShowsPersonalData
    ResponseEntity<StaffDossier> read(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @Parameter(description = "wait up to 5 s for this ledger position") @RequestParam(required = false)
                    String atLeast,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        Parameters parameters = new Parameters();
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        freshness.await(StatusView.NAME, position);
        DossierStatusRow row = dossiers.find(code)
                .filter(found -> !found.stateSecret()
                        || scope.covers(caller, found.department().code()))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "Không có hồ sơ với mã này.", "There is no dossier with this code."));
        if (!scope.covers(caller, row.department().code())) {
            throw scope.outside(request, code);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(EntityTags.ofVersion(row.version()))
                .body(StaffDossier.of(row));
    }
}
