package vn.motcua.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.Sheet;
import vn.motcua.api.answers.TableFormat;
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
    private final Clock clock;

    IntakeController(IntakeStatistics statistics, Freshness freshness, Clock clock) {
        this.statistics = statistics;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/api/statistics/intake")
    @Operation(summary = "Dossiers received in a span of months", operationId = "intake")
    @ApiResponse(
            responseCode = "200",
            description = "the counts",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(implementation = Intake.class)),
                @Content(mediaType = Sheet.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @ShowsNoPersonalData(because = "counts")
    ResponseEntity<?> intake(
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
                    String atLeast,
            @Parameter(description = "json, xlsx or csv; else Accept decides, else it is json", example = "json")
                    @RequestParam(required = false)
                    String format,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT, required = false) String accept) {
        Parameters parameters = new Parameters();
        TableFormat as = TableFormat.asked(parameters, format, accept);
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
        Intake counted = statistics.rows(first, last, Parameters.text(department), only);
        return as == TableFormat.JSON
                ? ResponseEntity.ok(counted)
                : as.answer(StatisticsTables.intake(counted, first, last, clock.instant()));
    }
}
