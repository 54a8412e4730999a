package vn.motcua.api.health;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.projection.ProjectionState;

/**
 * Whether the read models follow the ledger. One that is stuck, like the search while Elasticsearch is away, makes the system
 * {@code DEGRADED}, never {@code DOWN}: commands and the other views go on.
 */
@Component
class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "a read model does not follow the ledger");

    private final ProjectionProgress progress;

    ProjectionsHealthIndicator(ProjectionProgress progress) {
        super("the read models cannot be asked");
        this.progress = progress;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up();
        for (ProjectionState state : progress.all()) {
            health.withDetail(state.name(), state.phase() + ", lag " + state.lag());
            if (state.phase() != ProjectionState.Phase.RUNNING) {
                health.status(DEGRADED);
            }
        }
    }
}
