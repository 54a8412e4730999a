package vn.motcua.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.access.PersonalDataAnswer;
import vn.motcua.api.access.ShowsPersonalData;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;

/** Shows an auditor every event of a dossier, read from the ledger itself, not from a read model. */
@RestController
@Tag(name = "audit")
class DossierEventsController {

    private final LedgerReader ledger;
    private final PayloadReading payloads;
    private final JsonMapper json;

    DossierEventsController(LedgerReader ledger, PayloadReading payloads, JsonMapper json) {
        this.payloads = payloads;
        this.ledger = ledger;
        this.json = json;
    }

    @GetMapping("/api/audit/dossiers/{code}/events")
    @Operation(
            summary = "Every event of a dossier, in order",
            description = "With personal data. Events that were imported are marked.",
            operationId = "dossierEvents")
    @ShowsPersonalData
    Events events(
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) String cursor,
            @Parameter(description = "1 to 200", example = "200") @RequestParam(required = false) String limit) {
        Parameters parameters = new Parameters();
        Long after = parameters.position("cursor", cursor);
        int length = limit == null ? Parameters.MAX_LIMIT : parameters.limit(limit);
        parameters.check();
        // A stream of another kind, such as a record of the access log, is no dossier.
        List<LedgerEntry> stream = DossierCode.parse(code).isPresent() ? ledger.eventsOf(code) : List.of();
        if (stream.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND, "Không có hồ sơ với mã này.", "There is no dossier with this code.");
        }
        List<LedgerEntry> rest = stream.stream()
                .filter(entry -> after == null || entry.position() > after)
                .toList();
        List<LedgerEntry> page = rest.subList(0, Math.min(length, rest.size()));
        return new Events(
                code,
                page.stream()
                        .map(entry -> AuditEvent.of(entry, payloads.opened(entry), json))
                        .toList(),
                page.size() < rest.size()
                        ? Long.toString(page.get(page.size() - 1).position())
                        : null);
    }

    /**
     * Events of one dossier.
     *
     * @param code the dossier code
     * @param items in the order of the ledger
     * @param nextCursor where the next page begins; {@code null} on the last
     */
    record Events(String code, List<AuditEvent> items, String nextCursor) implements PersonalDataAnswer {

        @Override
        public List<String> shownDossiers() {
            return List.of(code);
        }
    }
}
