package vn.motcua.api.exporting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.AccessRecorder;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.api.answers.BrokenAnswer;
import vn.motcua.api.answers.EntityTags;
import vn.motcua.api.freshness.Freshness;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.query.eventlog.EventLog;
import vn.motcua.query.eventlog.LogSelection;

/** Gives out the event log, written while it is read, so that its size does not matter. */
@RestController
@Tag(name = "audit")
class EventLogExportController {

    private final EventLogExport export;
    private final BiConsumer<String, Long> freshness;
    private final LongSupplier head;
    private final Recording recording;

    @Autowired
    EventLogExportController(EventLogExport export, Freshness freshness, LedgerReader ledger, AccessRecorder recorder) {
        this(export, freshness::await, ledger::headPosition, recorder::bulkRead);
    }

    EventLogExportController(
            EventLogExport export, BiConsumer<String, Long> freshness, LongSupplier head, Recording recording) {
        this.export = export;
        this.recording = recording;
        this.freshness = freshness;
        this.head = head;
    }

    @GetMapping("/api/audit/export")
    @Operation(
            summary = "The event log for process mining",
            operationId = "export-steps",
            description =
                    "xes: XES 1.0 (IEEE 1849), a trace a dossier, an event an officer's step; csv: the same with a row"
                            + " a step. Importing either again gives the same steps. ocel: OCEL 2.0 JSON, every event with the"
                            + " dossier, step, officers and department that it is about. Holds what was in the ledger at the time"
                            + " of the request, up to X-Ledger-Position; answers 503 until that can be shown. Applicants appear"
                            + " under pseudonyms that hold within one export only; there is no export with their names. Each export is in the access log.")
    @ShowsPersonalData(filters = {"format", "from", "to", "department", "procedure"})
    void export(
            @Parameter(description = "xes, ocel or csv", example = "xes") @RequestParam(required = false) String format,
            @Parameter(description = "a day in Vietnam or an instant; what happened before is left out")
                    @RequestParam(required = false)
                    String from,
            @Parameter(description = "a day in Vietnam, which is included, or an instant, which is not")
                    @RequestParam(required = false)
                    String to,
            @Parameter(description = "the code of the department that decides", example = "000.00.14.H56")
                    @RequestParam(required = false)
                    String department,
            @Parameter(description = "the national code of the procedure", example = "2.000488")
                    @RequestParam(required = false)
                    String procedure,
            @Parameter(description = "pseudonym, which is also meant where it is missing", example = "pseudonym")
                    @RequestParam(required = false)
                    String applicants,
            @RequestParam(required = false) String atLeast,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = new Parameters();
        ExportFormat wanted = ExportFormat.ofWord(format).orElse(null);
        if (wanted == null) {
            parameters.fault("format", "Phải là xes, ocel hoặc csv.", "This must be xes, ocel or csv.");
        }
        if (applicants != null && !applicants.equals("pseudonym")) {
            parameters.fault(
                    "applicants",
                    "Chỉ có pseudonym: bản xuất không chứa tên người nộp; tên chỉ xem được ở từng hồ sơ.",
                    "Only pseudonym is offered: exports hold no names of applicants; those are shown dossier by dossier.");
        }
        Instant begin = parameters.beginning("from", from);
        Instant end = parameters.end("to", to);
        if (begin != null && end != null && !begin.isBefore(end)) {
            parameters.fault("to", "Phải sau from.", "This must be after from.");
        }
        Long position = parameters.position("atLeast", atLeast);
        parameters.check();
        long upTo = Math.max(head.getAsLong(), position == null ? -1 : position);
        // An export that silently lacks the newest events would look complete; better to ask the client to come back.
        EventLog.READ_MODELS.forEach(readModel -> freshness.accept(readModel, upTo));

        LogSelection selection = new LogSelection(
                wanted.detail(), begin, end, Parameters.text(department), Parameters.text(procedure), upTo);
        // A pseudonym is made from personal data, and whoever takes the log away should be known.
        recording.bulkRead(request, export.count(selection), upTo);

        response.setContentType(wanted.mediaType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + wanted.fileName() + "\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(EntityTags.LEDGER_POSITION, Long.toString(upTo));
        try {
            export.write(wanted, selection, response.getOutputStream());
        } catch (RuntimeException e) {
            throw BrokenAnswer.orFault(response, "an export", e);
        }
    }

    /** Records in the access log that an export is going to be sent. */
    interface Recording {
        void bulkRead(HttpServletRequest request, long rows, long through);
    }
}
