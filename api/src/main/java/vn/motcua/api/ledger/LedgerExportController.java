package vn.motcua.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.answers.BrokenAnswer;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.verifier.ExportedEvent;

/** Gives an auditor the events byte for byte as they are stored, for {@code ./motcua verify fsck} and {@code diff}. */
@RestController
@Tag(name = "ledger")
class LedgerExportController {

    private final LedgerReader events;

    LedgerExportController(LedgerReader events) {
        this.events = events;
    }

    @GetMapping("/api/ledger/export")
    @Operation(
            summary = "The events as they are stored, a JSON object a line",
            description = "Personal data in it is encrypted as it is in the ledger. Written while it is read.",
            operationId = "ledger-export")
    @ShowsNoPersonalData(because = "events as they are stored, with personal data as ciphertext")
    void export(
            @Parameter(description = "the first position; 0 where it is missing", example = "0")
                    @RequestParam(required = false)
                    String from,
            @Parameter(description = "the position after the last; the head where it is missing", example = "390")
                    @RequestParam(required = false)
                    String to,
            HttpServletResponse response)
            throws IOException {
        Parameters parameters = new Parameters();
        Long first = parameters.position("from", from);
        Long end = parameters.position("to", to);
        parameters.check();
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"motcua-ledger.jsonl\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            write(first == null ? 0 : first, end == null ? events.headPosition() + 1 : end, response);
        } catch (RuntimeException e) {
            throw BrokenAnswer.orFault(response, "an export", e);
        }
    }

    private void write(long from, long to, HttpServletResponse response) throws IOException {
        Writer out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), 1 << 16);
        Iterator<LedgerEntry> entries = events.from(from).iterator();
        while (entries.hasNext()) {
            LedgerEntry entry = entries.next();
            if (entry.position() >= to) {
                break;
            }
            out.write(exported(entry).line());
            out.write('\n');
        }
        out.flush();
    }

    private static ExportedEvent exported(LedgerEntry entry) {
        Leaf leaf = entry.leaf();
        return new ExportedEvent(
                entry.position(),
                entry.eventId(),
                entry.aggregateType(),
                entry.aggregateId(),
                entry.sequenceNumber(),
                entry.payloadType(),
                entry.revision(),
                leaf.recordedAtMicros(),
                entry.payload(),
                entry.metadata(),
                Optional.of(entry.leafHash()));
    }
}
