package vn.motcua.api.administration;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.rebuild.RebuildState;
import vn.motcua.query.rebuild.RebuildUnderWayException;
import vn.motcua.query.rebuild.Rebuilds;

/** Has a read model filled anew, or compared with the ledger, while the old one serves. */
@RestController
@Tag(name = "administration")
class ProjectionJobController {

    private static final URI PROGRESS = URI.create("/api/admin/projections");

    private final ProjectionProgress progress;
    private final Rebuilds rebuilds;

    ProjectionJobController(ProjectionProgress progress, Rebuilds rebuilds) {
        this.progress = progress;
        this.rebuilds = rebuilds;
    }

    @PostMapping("/api/admin/projections/{name}/rebuild")
    @ApiResponse(responseCode = "202", description = "it has begun")
    @Operation(
            summary = "Fill a read model anew from the ledger",
            description =
                    "The old one serves until the new one has caught up. Follow it at GET /api/admin/projections.",
            operationId = "rebuildProjection")
    ResponseEntity<RebuildState> rebuild(@Parameter(example = "status") @PathVariable String name) {
        return begun(name, () -> rebuilds.rebuild(name));
    }

    @PostMapping("/api/admin/projections/{name}/reconcile")
    @ApiResponse(responseCode = "202", description = "it has begun")
    @Operation(
            summary = "Compare a read model with a fresh fold of the ledger",
            description = "Changes nothing that serves; its findings name the dossiers that differ.",
            operationId = "reconcileProjection")
    ResponseEntity<RebuildState> reconcile(@Parameter(example = "status") @PathVariable String name) {
        return begun(name, () -> rebuilds.reconcile(name));
    }

    private ResponseEntity<RebuildState> begun(String name, Supplier<RebuildState> begin) {
        if (progress.all().stream().noneMatch(state -> state.name().equals(name))) {
            throw NoSuchProjection.problem();
        }
        try {
            return ResponseEntity.accepted().location(PROGRESS).body(begin.get());
        } catch (RebuildUnderWayException underWay) {
            throw ProblemException.of(
                    ProblemType.CONFLICT,
                    "Mô hình đọc này đang được dựng lại hoặc đối chiếu.",
                    "This read model is being rebuilt or compared already.");
        }
    }
}
