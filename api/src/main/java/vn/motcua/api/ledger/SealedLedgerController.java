package vn.motcua.api.ledger;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.sealer.LedgerInconsistentException;
import vn.motcua.sealer.SealedLedger;
import vn.motcua.sealer.SealingProgress;
import vn.motcua.sealer.StoredCheckpoint;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.TlogProof;
import vn.motcua.transparency.note.VerifierKey;
import vn.motcua.transparency.tile.Tile;

/** What anyone may ask of the sealed ledger, in the text formats of C2SP. Hashes and signatures only, no content. */
@RestController
@Tag(name = "ledger")
class SealedLedgerController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final CacheControl SHORT =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final SealedLedger ledger;

    SealedLedgerController(SealedLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/ledger/checkpoint")
    @Operation(
            summary = "The newest signed checkpoint",
            description = "C2SP tlog-checkpoint, with the cosignatures of witnesses as soon as there are any.",
            operationId = "ledger-checkpoint")
    ResponseEntity<String> checkpoint() throws SQLException {
        StoredCheckpoint newest = ledger.newest().orElseThrow(SealedLedgerController::nothingSealed);
        return text(newest.note().toString());
    }

    @GetMapping("/api/ledger/keys")
    @Operation(
            summary = "The log's verifier keys, one a line",
            description = "Those that sign now first. To believe them, get them from somewhere else too.",
            operationId = "ledger-keys")
    ResponseEntity<String> keys() {
        return text(
                ledger.verifierKeys().stream().map(VerifierKey::encoded).collect(Collectors.joining("\n", "", "\n")));
    }

    @GetMapping("/api/ledger/proof/{position}")
    @Operation(
            summary = "The proof that the event at a position is in the log",
            description = "C2SP tlog-proof. 202 with Retry-After while no checkpoint covers the event yet.",
            operationId = "ledger-proof")
    ResponseEntity<String> proof(@Parameter(example = "311") @PathVariable String position)
            throws SQLException, LedgerInconsistentException {
        Parameters parameters = new Parameters();
        Long wanted = parameters.position("position", position);
        parameters.check();
        Optional<TlogProof> proof = ledger.proof(wanted);
        if (proof.isPresent()) {
            return text(proof.get().toString());
        }
        SealingProgress progress = ledger.progress();
        if (wanted >= progress.events()) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "Chưa có sự kiện nào ở vị trí này.",
                    "There is no event at this position yet.");
        }
        return ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "1").build();
    }

    @GetMapping("/api/ledger/consistency")
    @Operation(
            summary = "The proof that a checkpoint continues an earlier one",
            description = "The form of a C2SP tlog-witness request: old size, hashes, the newer checkpoint.",
            operationId = "ledger-consistency")
    ResponseEntity<String> consistency(
            @Parameter(description = "the earlier size", example = "100", required = true)
                    @RequestParam(required = false)
                    String from,
            @Parameter(description = "the size of a checkpoint; the newest where it is missing", example = "390")
                    @RequestParam(required = false)
                    String to)
            throws SQLException, LedgerInconsistentException {
        Parameters parameters = new Parameters();
        Long older = parameters.position("from", from);
        if (older == null && (from == null || from.isBlank())) {
            parameters.fault("from", "Thiếu tham số bắt buộc.", "This parameter is required.");
        }
        Long newer = parameters.position("to", to);
        if (older != null && newer != null && older > newer) {
            parameters.fault("from", "Phải không lớn hơn to.", "This must not be more than to.");
        }
        parameters.check();
        if (newer == null) {
            newer = ledger.newest()
                    .orElseThrow(SealedLedgerController::nothingSealed)
                    .size();
            if (older > newer) {
                throw nothingSealed();
            }
        }
        ConsistencyProof proof = ledger.consistency(older, OptionalLong.of(newer))
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Không có điểm kiểm tra nào có kích thước to.",
                        "There is no checkpoint of the size to."));
        return text(proof.toString());
    }

    /**
     * A tile as C2SP tlog-tiles names it: up to 256 hashes of 32 bytes. A path that may hold slashes is beyond what OpenAPI can describe.
     *
     * @param number with its leading slash
     */
    @Hidden
    @GetMapping("/tile/{level}/{*number}")
    ResponseEntity<byte[]> tile(@PathVariable String level, @PathVariable String number)
            throws SQLException, LedgerInconsistentException {
        Optional<Tile> tile = parsed("tile/" + level + number);
        Optional<byte[]> hashes = tile.isEmpty() ? Optional.empty() : ledger.tile(tile.get());
        if (hashes.isEmpty()) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "Không có mảnh cây băm này, hoặc chưa được niêm phong đến đó.",
                    "There is no such tile, or it is not sealed that far yet.");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER)
                .body(hashes.get());
    }

    private static Optional<Tile> parsed(String path) {
        try {
            return Optional.of(Tile.parse(path));
        } catch (MalformedException e) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(SHORT).body(body);
    }

    private static ProblemException nothingSealed() {
        return ProblemException.of(
                ProblemType.NOT_FOUND,
                "Chưa có điểm kiểm tra nào đến kích thước này.",
                "There is no checkpoint of that size yet.");
    }
}
