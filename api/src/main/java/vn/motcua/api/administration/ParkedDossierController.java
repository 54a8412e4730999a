package vn.motcua.api.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.api.parameters.Parameters;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.query.parking.ParkedDossier;
import vn.motcua.query.parking.ParkedDossiers;
import vn.motcua.query.parking.ParkedPage;
import vn.motcua.query.parking.RetriedDossier;

/** Lists the dossiers that a read model had to leave out, and has them tried again. */
@RestController
@Tag(name = "administration")
class ParkedDossierController {

    private final ParkedDossiers parked;

    ParkedDossierController(ParkedDossiers parked) {
        this.parked = parked;
    }

    @GetMapping("/api/admin/projections/{name}/parked")
    @Operation(
            summary = "Dossiers that a read model had to leave out",
            description =
                    "Each has an event that could not be taken in. They hold no other dossier up, and the ledger has"
                            + " everything.",
            operationId = "parkedDossiers")
    @ShowsNoPersonalData(because = "dossier codes and kinds of errors")
    Parked parked(
            @Parameter(example = "status") @PathVariable String name,
            @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) String cursor,
            @Parameter(description = "1 to 200", example = "50") @RequestParam(required = false) String limit) {
        Parameters parameters = new Parameters();
        int length = parameters.limit(limit);
        parameters.check();
        known(name);
        ParkedPage page = parked.page(name, Parameters.text(cursor), length);
        return new Parked(page.items().stream().map(Item::of).toList(), page.nextCursor());
    }

    @PostMapping("/api/admin/projections/{name}/parked/{code}/retry")
    @Operation(
            summary = "Take a dossier in again that a read model had to leave out",
            description =
                    "With everything that has happened to it since. 409 if an event of it still cannot be taken in;"
                            + " nothing has changed then.",
            operationId = "retryParkedDossier")
    TakenIn retry(
            @Parameter(example = "status") @PathVariable String name,
            @Parameter(example = "000.00.14.H56-231027-0361") @PathVariable String code) {
        known(name);
        RetriedDossier retried = parked.retry(name, code)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_FOUND,
                        "Mô hình đọc này không để riêng hồ sơ nào có mã này.",
                        "This read model has left out no dossier with this code."));
        if (!retried.inStep()) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "Sự kiện của hồ sơ vẫn chưa đọc vào được: " + retried.error() + ".",
                    "An event of the dossier still cannot be taken in: " + retried.error() + ".");
        }
        return new TakenIn(name, code);
    }

    private void known(String name) {
        if (!parked.counts().containsKey(name)) {
            throw NoSuchProjection.problem();
        }
    }

    /**
     * Parked dossiers.
     *
     * @param items in the order of the events that could not be taken in
     * @param nextCursor where the next page begins; {@code null} on the last
     */
    record Parked(List<Item> items, String nextCursor) {}

    /**
     * A parked dossier.
     *
     * @param code the dossier code
     * @param position the ledger position of the event, or of one shortly before it in the same dossier
     * @param error the kind of the error; what it said stays out, it may quote the event
     * @param parkedAt since when
     */
    record Item(
            @Schema(example = "000.00.14.H56-231027-0361") String code,
            @Schema(example = "48213") long position,
            @Schema(example = "SerializationException") String error,
            Instant parkedAt) {

        static Item of(ParkedDossier dossier) {
            return new Item(dossier.code(), dossier.position(), dossier.error(), dossier.parkedAt());
        }
    }

    /**
     * The read model shows all of the dossier again.
     *
     * @param projection the read model
     * @param code the dossier code
     */
    record TakenIn(
            @Schema(example = "status") String projection,
            @Schema(example = "000.00.14.H56-231027-0361") String code) {}
}
