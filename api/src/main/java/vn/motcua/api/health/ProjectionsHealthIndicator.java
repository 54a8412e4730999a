package vn.motcua.api.health;

import java.util.Map;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import vn.motcua.query.parking.ParkedDossiers;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.projection.ProjectionState;

/**
 * Whether the read models follow the ledger. One that is stuck, like the search while Elasticsearch is away, or that had to
 * leave a dossier out, makes the system {@code DEGRADED}, never {@code DOWN}: commands and the other views go on.
 */
@Component
class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "a read model does not follow the ledger");

    private final ProjectionProgress progress;
    private final ParkedDossiers parked;

    ProjectionsHealthIndicator(ProjectionProgress progress, ParkedDossiers parked) {
        super("the read models cannot be asked");
        this.progress = progress;
        this.parked = parked;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        Map<String, Long> dossiers = parked.counts();
        for (ProjectionState state : progress.all()) {
            long leftOut = dossiers.get(state.name());
            health.withDetail(state.name(), state.phase() + ", lag " + state.lag() + ", parked dossiers " + leftOut);
            if (state.phase() != ProjectionState.Phase.RUNNING || leftOut > 0) {
                health.status(DEGRADED);
            }
        }
    }
}
