package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.BrokenAnswer;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.query.timeline.DepartmentTimeline;
import vn.motcua.query.timeline.OfficerTimeline;

/** Replays a department's month for an auditor, written while it is read, so that its size does not matter. */
@RestController
@Tag(name = "audit")
class DepartmentReplayController {

    private static final String NDJSON = "application/x-ndjson";
    private static final int BUFFER = 1 << 16;

    private final DepartmentTimeline timeline;
    private final Freshness freshness;
    private final LedgerReader ledger;
    private final JsonMapper json;

    DepartmentReplayController(DepartmentTimeline timeline, Freshness freshness, LedgerReader ledger, JsonMapper json) {
        this.timeline = timeline;
        this.freshness = freshness;
        this.ledger = ledger;
        this.json = json;
    }

    @GetMapping("/api/audit/departments/{department}/replay")
    @ShowsNoPersonalData(because = "what officers did; an applicant who acts is shown by the role alone")
    @Operation(
            summary = "Everything that happened to a department's dossiers in a month, in order",
            description =
                    "A JSON object a line, each like an item of an officer's actions; the last line has the summary"
                            + " alone, and without it the answer is not whole. Months are months of Asia/Ho_Chi_Minh by the time at"
                            + " which events happened. Holds at least what was in the ledger at the time of the request; answers 503"
                            + " until that can be shown.",
            operationId = "departmentReplay")
    @ApiResponse(
            responseCode = "200",
            description = "lines, the last of them the summary",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = LastLine.class)))
    void replay(
            @Parameter(description = "the department's code", example = "000.00.14.H56") @PathVariable
                    String department,
            @Parameter(description = "YYYY-MM", example = "2021-03") @RequestParam(required = false) String month,
            @Parameter(description = "wait up to 5 s for this ledger position instead of the newest")
                    @RequestParam(required = false)
                    String atLeast,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = new Parameters();
        YearMonth replayed = parameters.requiredMonth("month", month);
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        // A month that silently lacks its newest events would look whole; better to ask the client to come back.
        freshness.await(OfficerTimeline.NAME, position == null ? Long.valueOf(ledger.headPosition()) : position);
        if (!timeline.knows(department)) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "Chưa có hồ sơ nào của cơ quan với mã này.",
                    "There is no dossier of a department with this code.");
        }
        response.setContentType(NDJSON);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            write(department, replayed, response);
        } catch (RuntimeException e) {
            throw BrokenAnswer.orFault(response, "a replay", e);
        }
    }

    private void write(String department, YearMonth month, HttpServletResponse response) throws IOException {
        Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
        DepartmentMonth told = new DepartmentMonth(department, month);
        timeline.replay(department, month, action -> {
            told.add(action);
            line(out, OfficerActionItem.of(action));
        });
        line(out, new LastLine(told.summary()));
        out.flush();
    }

    private void line(Writer out, Object value) {
        try {
            out.write(json.writeValueAsString(value));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The last line of a replay.
     *
     * @param summary what the lines before it come to
     */
    record LastLine(DepartmentMonth.Summary summary) {}
}
