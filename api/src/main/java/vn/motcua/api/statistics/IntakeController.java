package vn.motcua.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.statistics.Intake;
import vn.motcua.query.statistics.IntakeStatistics;

/** How many dossiers came in, by department, month of Vietnam and channel. */
@RestController
@Tag(name = "statistics")
class IntakeController {

    private final IntakeStatistics statistics;
    private final Freshness freshness;

    IntakeController(IntakeStatistics statistics, Freshness freshness) {
        this.statistics = statistics;
        this.freshness = freshness;
    }

    @GetMapping("/api/statistics/intake")
    @Operation(summary = "Dossiers received in a span of months", operationId = "intake")
    @ShowsNoPersonalData(because = "counts")
    Intake intake(
            @Parameter(description = "first month, Asia/Ho_Chi_Minh", example = "2021-01", required = true)
                    @RequestParam(required = false)
                    String from,
            @Parameter(description = "last month, included", example = "2021-04", required = true)
                    @RequestParam(required = false)
                    String to,
            @Parameter(description = "only this department's code", example = "000.00.14.H56")
                    @RequestParam(required = false)
                    String department,
            @Parameter(description = "COUNTER, ONLINE, POSTAL, EMAIL or INTERNAL", example = "ONLINE")
                    @RequestParam(required = false)
                    String channel,
            @Parameter(description = "wait up to 5 s for this ledger position") @RequestParam(required = false)
                    String atLeast) {
        Parameters parameters = new Parameters();
        YearMonth first = parameters.requiredMonth("from", from);
        YearMonth last = parameters.requiredMonth("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            parameters.fault(
                    "to", "Tháng cuối không được trước tháng đầu.", "The last month is before the first month.");
        }
        Channel only = parameters.read(
                "channel",
                channel,
                text -> Channel.valueOf(text.toUpperCase(Locale.ROOT)),
                "Phải là COUNTER, ONLINE, POSTAL, EMAIL hoặc INTERNAL.",
                "This must be COUNTER, ONLINE, POSTAL, EMAIL or INTERNAL.");
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        freshness.await(IntakeStatistics.NAME, position);
        return statistics.rows(first, last, Parameters.text(department), only);
    }
}
