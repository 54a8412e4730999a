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
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.duedate.DueDateReading;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.command.Caller;
import vn.motcua.command.dossier.duedate.DueDateExplanation;

/** Shows the staff of a dossier's department why it is due when it is. */
@RestController
@Tag(name = "search")
class DueDateController {

    private final DueDateReading dueDates;
    private final ReadingScope scope;

    DueDateController(DueDateReading dueDates, ReadingScope scope) {
        this.dueDates = dueDates;
        this.scope = scope;
    }

    @GetMapping("/api/dossiers/{code}/due-date")
    @Operation(
            summary = "The due date explained: every move with its rule and legal basis",
            description = "Read from the ledger itself: an acknowledged command is in it at once.",
            operationId = "explainDueDate")
    @ShowsNoPersonalData(because = "dates, and the rules that moved them")
    ResponseEntity<ExplainedDueDate> explain(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @AuthenticationPrincipal Caller caller,
            HttpServletRequest request) {
        DueDateExplanation explanation = dueDates.of(code)
                .filter(found -> !found.state().stateSecret() || covers(caller, found))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND, "Không có hồ sơ với mã này.", "There is no dossier with this code."));
        if (!covers(caller, explanation)) {
            throw scope.outside(request, code);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(EntityTags.ofVersion(explanation.state().version()))
                .body(ExplainedDueDate.of(explanation));
    }

    private boolean covers(Caller caller, DueDateExplanation explanation) {
        return scope.covers(
                caller, explanation.state().particulars().department().code());
    }
}
