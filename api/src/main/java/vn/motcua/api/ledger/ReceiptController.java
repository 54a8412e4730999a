package vn.motcua.api.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.sealer.LedgerInconsistentException;
import vn.motcua.sealer.SealedLedger;
import vn.motcua.transparency.verifier.Receipt;

/** Gives the citizen the proof that the dossier was registered, to keep and to check without this system. */
@RestController
@Tag(name = "public")
class ReceiptController {

    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofSeconds(5)).cachePrivate().mustRevalidate();

    private final LedgerReader events;
    private final SealedLedger sealed;
    private final JsonMapper json;

    ReceiptController(LedgerReader events, SealedLedger sealed, JsonMapper json) {
        this.events = events;
        this.sealed = sealed;
        this.json = json;
    }

    @GetMapping("/api/public/dossiers/{code}/receipt")
    @Operation(
            summary = "The receipt of a dossier's registration",
            description = "A proof to keep; ./motcua verify receipt checks it. 202 with Retry-After until the event is"
                    + " sealed, about a second. An unknown, a malformed and a secret code get the same answer.",
            operationId = "dossier-receipt")
    ResponseEntity<ReceiptAnswer> receipt(@Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code)
            throws SQLException, LedgerInconsistentException {
        LedgerEntry registration = events.eventsOf(code).stream()
                .findFirst()
                .filter(event -> DossierCode.parse(code).isPresent() && !isSecret(event))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Không có hồ sơ nào tra cứu được với mã này.",
                        "No dossier can be looked up under this code."));
        Optional<Receipt> receipt = sealed.receipt(registration);
        return receipt.isPresent()
                ? ResponseEntity.ok().cacheControl(SHORT).body(ReceiptAnswer.of(receipt.get()))
                : ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "1").build();
    }

    /** Read from the event itself: a receipt is asked for before any read model needs to have followed. */
    private boolean isSecret(LedgerEntry registration) {
        return json.readTree(registration.payload()).path("stateSecret").asBoolean(false);
    }
}
