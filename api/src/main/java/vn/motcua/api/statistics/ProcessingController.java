package vn.motcua.api.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import vn.motcua.query.processing.Processing;
import vn.motcua.query.processing.ProcessingStatistics;
import vn.motcua.query.processing.ProcessingStatistics.Grouping;

/** How dossiers were processed, in the columns of report II.06a/VPCP/KSTT. */
@RestController
@Tag(name = "statistics")
class ProcessingController {

    /** Ten years: each dossier is counted in every month in which it was open. */
    private static final int MOST_MONTHS = 120;

    private final ProcessingStatistics statistics;
    private final Freshness freshness;
    private final Clock clock;

    ProcessingController(ProcessingStatistics statistics, Freshness freshness, Clock clock) {
        this.statistics = statistics;
        this.freshness = freshness;
        this.clock = clock;
    }

    @GetMapping("/api/statistics/processing")
    @Operation(
            summary = "Dossiers received, finished early, on time and late, and in progress, in a span of months",
            description = "The columns of report II.06a/VPCP/KSTT, with mean and median working hours.",
            operationId = "processing")
    @ApiResponse(
            responseCode = "200",
            description = "the counts",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Processing.class)),
                @Content(mediaType = Sheet.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @ShowsNoPersonalData(because = "counts")
    ResponseEntity<?> processing(
            @Parameter(description = "first month, Asia/Ho_Chi_Minh", example = "2021-01", required = true)
                    @RequestParam(required = false)
                    String from,
            @Parameter(description = "last month, included; at most 120 months", example = "2021-04", required = true)
                    @RequestParam(required = false)
                    String to,
            @Parameter(
                            description = "department, month, procedure, officer: any of them, separated by commas",
                            example = "department,month")
                    @RequestParam(required = false)
                    List<String> groupBy,
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
        } else if (first != null && last != null && !last.isBefore(first.plusMonths(MOST_MONTHS))) {
            parameters.fault("to", "Tối đa 120 tháng.", "This is at most 120 months.");
        }
        Set<Grouping> groupings = parameters.each(
                "groupBy",
                groupBy,
                text -> Grouping.valueOf(text.toUpperCase(Locale.ROOT)),
                "Phải là department, month, procedure hoặc officer.",
                "This must be department, month, procedure or officer.");
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        freshness.await(ProcessingStatistics.NAME, position);
        Processing counted = statistics.report(first, last, groupings);
        return as == TableFormat.JSON
                ? ResponseEntity.ok(counted)
                : as.answer(StatisticsTables.processing(counted, groupings, first, last, clock.instant()));
    }
}
