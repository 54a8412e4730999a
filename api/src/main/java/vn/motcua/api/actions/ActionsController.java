package vn.motcua.api.actions;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.problem.Language;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.search.ReadingScope;
import vn.motcua.command.Caller;
import vn.motcua.command.dossier.rules.DossierState;

/** Shows the officer who asks what to do next with a dossier, and what stands in the way. */
@RestController
@Tag(name = "search")
class ActionsController {

    private final ActionsReading reading;
    private final ReadingScope scope;

    ActionsController(ActionsReading reading, ReadingScope scope) {
        this.reading = reading;
        this.scope = scope;
    }

    @GetMapping("/api/dossiers/{code}/actions")
    @Operation(
            summary = "What the caller may do with the dossier now, which steps may follow, and what stands in the way",
            description =
                    "By the rules that decide the commands. Read from the ledger itself: an acknowledged command is in it at"
                            + " once. What is forbidden to the caller is left out.",
            operationId = "dossierActions")
    @ShowsNoPersonalData(because = "commands, steps and rules")
    ResponseEntity<ActionView> actions(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        ActionsReading.Standing standing = reading.of(code, caller)
                .filter(found -> !found.state().stateSecret() || covers(caller, found.state()))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "Không có hồ sơ với mã này.", "There is no dossier with this code."));
        if (!covers(caller, standing.state())) {
            throw scope.outside(request, code);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(EntityTags.ofVersion(standing.state().version()))
                .body(ActionView.of(standing, Language.of(request)));
    }

    /** The own department's; and one of another department in which the caller is answerable for a step. */
    private boolean covers(Caller caller, DossierState state) {
        return scope.covers(caller, state.particulars().department().code())
                || state.steps().anyOpenOf(caller.id());
    }
}
