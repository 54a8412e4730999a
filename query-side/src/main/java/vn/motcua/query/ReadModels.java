package vn.motcua.query;

import org.axonframework.config.EventProcessingConfigurer;
import vn.motcua.query.projection.ProjectionProgress;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.statistics.IntakeStatistics;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;

/** The read models of one node, ready to be registered with Axon and to be asked. */
public interface ReadModels extends AutoCloseable {

    StatusView status();

    DossierSearch search();

    IntakeStatistics statistics();

    OfficerTimeline timeline();

    ProjectionProgress progress();

    /** Registers one processor for each read model. To be called once, before Axon's configuration is built. */
    void register(EventProcessingConfigurer processing);

    /** Starts what runs beside Axon's processors: the indexer of the search. Needs neither store to be up. */
    void start();

    /** Stops what {@link #start()} started, and waits for it. Axon stops its processors itself. */
    @Override
    void close();
}
