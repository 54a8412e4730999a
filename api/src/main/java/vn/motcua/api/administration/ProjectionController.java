package vn.motcua.api.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.access.ShowsNoPersonalData;
import vn.motcua.query.parking.ParkedDossiers;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.projection.ProjectionState;
import vn.motcua.query.rebuild.RebuildState;
import vn.motcua.query.rebuild.Rebuilds;

/** Shows how far each read model has followed the ledger. */
@RestController
@Tag(name = "administration")
class ProjectionController {

    private final ProjectionProgress progress;
    private final Rebuilds rebuilds;
    private final ParkedDossiers parked;

    ProjectionController(ProjectionProgress progress, Rebuilds rebuilds, ParkedDossiers parked) {
        this.progress = progress;
        this.rebuilds = rebuilds;
        this.parked = parked;
    }

    @GetMapping("/api/admin/projections")
    @Operation(summary = "Position, lag and state of each read model", operationId = "projections")
    @ShowsNoPersonalData(because = "positions of read models")
    Projections projections() {
        Map<String, Long> leftOut = parked.counts();
        return new Projections(progress.all().stream()
                .map(state -> Projection.of(
                        state,
                        leftOut.get(state.name()),
                        rebuilds.of(state.name()).orElse(null)))
                .toList());
    }

    /** Every read model. */
    record Projections(List<Projection> items) {}

    /**
     * One read model.
     *
     * @param name what it is called
     * @param position the last ledger position that it shows; -1 before the first
     * @param head the last ledger position; -1 while the ledger is empty
     * @param lag how many events it has still to take in
     * @param parked how many dossiers it had to leave out because of an event that it could not take in
     * @param state what it is doing
     * @param lastError what went wrong last; {@code null} if nothing has
     * @param lastErrorAt when
     * @param job the rebuild or comparison that is under way, or the last one that ended; {@code null} if there was none
     */
    record Projection(
            @Schema(example = "status") String name,
            @Schema(example = "48213") long position,
            @Schema(example = "48213") long head,
            @Schema(example = "0") long lag,
            @Schema(example = "0") long parked,
            ProjectionState.Phase state,
            String lastError,
            Instant lastErrorAt,
            RebuildState job) {

        static Projection of(ProjectionState state, long parked, RebuildState job) {
            return new Projection(
                    state.name(),
                    state.position(),
                    state.head(),
                    state.lag(),
                    parked,
                    state.phase(),
                    state.lastError(),
                    state.lastErrorAt(),
                    job);
        }
    }
}
