package vn.motcua.api.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.query.parking.ParkedDossiers;
import vn.motcua.query.processing.ProcessingStatistics;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.statistics.IntakeStatistics;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;
import vn.motcua.query.worklist.Worklist;

/** How many events each read model lags behind the ledger, and how many dossiers it leaves out, for Prometheus. */
@Component
class ProjectionMetrics implements MeterBinder {

    private static final List<String> NAMES = List.of(
            StatusView.NAME,
            DossierSearch.NAME,
            IntakeStatistics.NAME,
            OfficerTimeline.NAME,
            Worklist.NAME,
            ProcessingStatistics.NAME);

    private final ProjectionProgress progress;
    private final ParkedDossiers parked;

    ProjectionMetrics(ProjectionProgress progress, ParkedDossiers parked) {
        this.progress = progress;
        this.parked = parked;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String name : NAMES) {
            Gauge.builder("motcua.projection.lag", progress, all -> all.of(name).lag())
                    .description("events of the ledger that the read model does not show yet")
                    .tag("projection", name)
                    .register(registry);
            Gauge.builder(
                            "motcua.projection.parked",
                            parked,
                            all -> all.counts().get(name))
                    .description("dossiers that the read model had to leave out")
                    .tag("projection", name)
                    .register(registry);
        }
    }
}
