package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.query.access.AccessLog;
import vn.motcua.query.access.AccessPage;
import vn.motcua.query.access.AccessQuery;

/** Shows an auditor who read personal data and who was refused. */
@RestController
@Tag(name = "audit")
class AccessLogController {

    private final AccessLog log;
    private final Freshness freshness;

    AccessLogController(AccessLog log, Freshness freshness) {
        this.log = log;
        this.freshness = freshness;
    }

    @GetMapping("/api/audit/access")
    @ShowsNoPersonalData(because = "who read or was refused what, by dossier code")
    @Operation(
            summary = "Who read personal data and who was refused, oldest first",
            description =
                    "Each record is an event of the ledger: its position can be proved like any other. It names dossiers"
                            + " by code and rules by their codes, and holds no personal data of applicants.",
            operationId = "accessLog")
    AccessRecords records(
            @Parameter(description = "only records that name this dossier", example = "000.00.14.H56-231027-0361")
                    @RequestParam(required = false)
                    String dossier,
            @Parameter(description = "only what this caller did, by the token's subject", example = "cb-0142")
                    @RequestParam(required = false)
                    String officer,
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
        freshness.await(AccessLog.NAME, position);
        AccessPage page = log.find(new AccessQuery(
                Parameters.text(dossier), Parameters.text(officer), begin, end, Parameters.text(cursor), length));
        return new AccessRecords(page.items().stream().map(AccessItem::of).toList(), page.nextCursor());
    }

    /**
     * One page of the access log.
     *
     * @param items oldest first
     * @param nextCursor where the next page begins; {@code null} on the last
     */
    record AccessRecords(List<AccessItem> items, String nextCursor) {}
}
