package vn.motcua.api.importing;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.query.timeline.OfficerTimeline;
import vn.motcua.query.timeline.StepFilter;

/** Gives out every officer step as an event log, written while it is read, so that its size does not matter. */
@RestController
@Tag(name = "audit")
class StepExportController {

    private static final String CSV = "text/csv;charset=UTF-8;header=present";

    private final OfficerTimeline timeline;
    private final BiConsumer<String, Long> freshness;
    private final LongSupplier head;

    @Autowired
    StepExportController(OfficerTimeline timeline, Freshness freshness, LedgerReader ledger) {
        this(timeline, freshness::await, ledger::headPosition);
    }

    StepExportController(OfficerTimeline timeline, BiConsumer<String, Long> freshness, LongSupplier head) {
        this.timeline = timeline;
        this.freshness = freshness;
        this.head = head;
    }

    @GetMapping("/api/audit/export")
    @Operation(
            summary = "Every officer step as an event log",
            operationId = "export-steps",
            description = "Format csv: the columns of the XES standard extensions, as process mining tools read them."
                    + " Importing it again gives the same steps. Holds at least what was in the ledger at the time of the"
                    + " request; answers 503 until that can be shown.")
    void export(
            @RequestParam(required = false) String format,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String atLeast,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = new Parameters();
        if (!"csv".equals(format)) {
            parameters.fault(
                    "format",
                    "Phải là csv; xes và ocel chưa được hỗ trợ.",
                    "This must be csv; xes and ocel are not available yet.");
        }
        StepFilter filter = new StepFilter(parameters.beginning("from", from), parameters.end("to", to), department);
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        // An export that silently lacks the newest steps would look complete; better to ask the client to come back.
        freshness.accept(OfficerTimeline.NAME, position == null ? head.getAsLong() : position);

        response.setContentType(CSV);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"motcua-steps.csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            write(filter, response);
        } catch (RuntimeException e) {
            throw response.isCommitted() ? new ExportBrokeOff(e) : e;
        }
    }

    private void write(StepFilter filter, HttpServletResponse response) throws IOException {
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        CSVPrinter rows = new CSVPrinter(
                out, CSVFormat.RFC4180.builder().setHeader(StepRow.COLUMNS).get());
        timeline.exportSteps(0, filter, step -> {
            try {
                rows.printRecord(StepRow.of(step));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        rows.flush();
    }

    /**
     * Handles nothing on purpose: an answer that is half sent can only be cut off, which the container does with what
     * nobody handles. Anything written now would make the file look whole.
     */
    @ExceptionHandler
    void cutOff(ExportBrokeOff broken) {
        throw broken;
    }

    private static final class ExportBrokeOff extends RuntimeException {

        ExportBrokeOff(RuntimeException cause) {
            super("an export broke off", cause, false, false);
        }
    }
}
