package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.query.timeline.ActionPage;
import vn.motcua.query.timeline.OfficerTimeline;

/** Shows an auditor what one officer did, across dossiers and departments. */
@RestController
@Tag(name = "audit")
class OfficerActionsController {

    private final OfficerTimeline timeline;
    private final Freshness freshness;

    OfficerActionsController(OfficerTimeline timeline, Freshness freshness) {
        this.timeline = timeline;
        this.freshness = freshness;
    }

    @GetMapping("/api/audit/officers/{officerId}/actions")
    @Operation(summary = "What an officer did, oldest first", operationId = "officerActions")
    @ShowsNoPersonalData(because = "what officers did, by dossier code")
    Actions actions(
            @Parameter(description = "the officer's id", example = "cb-0142") @PathVariable String officerId,
            @Parameter(description = "from this day (Asia/Ho_Chi_Minh) or instant", example = "2021-01-01")
                    @RequestParam(required = false)
                    String from,
            @Parameter(description = "until this day, included, or before this instant", example = "2021-04-30")
                    @RequestParam(required = false)
                    String to,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) String cursor,
            @Parameter(description = "1 to 200", example = "50") @RequestParam(required = false) String limit,
            @Parameter(description = "wait up to 5 s for this ledger position") @RequestParam(required = false)
                    String atLeast) {
        Parameters parameters = new Parameters();
        Instant begin = parameters.beginning("from", from);
        Instant end = parameters.end("to", to);
        int length = parameters.limit(limit);
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        freshness.await(OfficerTimeline.NAME, position);
        ActionPage page = timeline.actions(officerId, begin, end, Parameters.text(cursor), length);
        return new Actions(page.items().stream().map(OfficerActionItem::of).toList(), page.nextCursor());
    }

    /**
     * One page of an officer's actions.
     *
     * @param items oldest first
     * @param nextCursor where the next page begins; {@code null} on the last
     */
    record Actions(List<OfficerActionItem> items, String nextCursor) {}
}
