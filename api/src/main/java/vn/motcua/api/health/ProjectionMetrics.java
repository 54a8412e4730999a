package vn.motcua.api.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.statistics.IntakeStatistics;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;

/** How many events each read model lags behind the ledger, for Prometheus. */
@Component
class ProjectionMetrics implements MeterBinder {

    private static final List<String> NAMES =
            List.of(StatusView.NAME, DossierSearch.NAME, IntakeStatistics.NAME, OfficerTimeline.NAME);

    private final ProjectionProgress progress;

    ProjectionMetrics(ProjectionProgress progress) {
        this.progress = progress;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : NAMES) {
            Gauge.builder("motcua.projection.lag", progress, all -> all.of(name).lag())
                    .description("events of the ledger that the read model does not show yet")
                    .tag("projection", name)
                    .register(registry);
        }
    }
}
