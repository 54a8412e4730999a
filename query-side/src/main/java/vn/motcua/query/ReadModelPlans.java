package vn.motcua.query;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.access.AccessLog;
import vn.motcua.query.access.AccessProjection;
import vn.motcua.query.processing.ProcessingProjection;
import vn.motcua.query.processing.ProcessingStatistics;
import vn.motcua.query.projection.Companion;
import vn.motcua.query.rebuild.RebuildPlan;
import vn.motcua.query.rebuild.RebuildPlan.Table;
import vn.motcua.query.search.DossierSearch;
import vn.motcua.query.search.SearchProjection;
import vn.motcua.query.statistics.IntakeStatistics;
import vn.motcua.query.statistics.StatisticsProjection;
import vn.motcua.query.status.StatusProjection;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;
import vn.motcua.query.timeline.TimelineProjection;
import vn.motcua.query.worklist.Worklist;
import vn.motcua.query.worklist.WorklistProjection;

/** Every read model: its projection, its tables, and what it keeps elsewhere. */
final class ReadModelPlans {

    private ReadModelPlans() {}

    /**
     * @param views the application's data source
     * @param indices the indices of the search
     */
    static List<RebuildPlan> all(JdbcTemplate views, Companion indices) {
        return List.of(
                new RebuildPlan(
                        StatusView.NAME,
                        target -> new StatusProjection(views, target),
                        List.of(Table.ofDossiers("dossier_status")),
                        Companion.NONE),
                new RebuildPlan(
                        DossierSearch.NAME,
                        target -> new SearchProjection(views, target),
                        List.of(Table.ofDossiers("search_source")),
                        indices),
                new RebuildPlan(
                        IntakeStatistics.NAME,
                        target -> new StatisticsProjection(views, target),
                        List.of(Table.ofDossiers("intake_fact"), Table.ofDossiers("intake_department")),
                        Companion.NONE),
                new RebuildPlan(
                        OfficerTimeline.NAME,
                        target -> new TimelineProjection(views, target),
                        List.of(Table.ofDossiers("timeline_dossier"), new Table("officer_action", "position", "code")),
                        Companion.NONE),
                new RebuildPlan(
                        AccessLog.NAME,
                        target -> new AccessProjection(views, target),
                        List.of(
                                new Table("access_record", "position", "position"),
                                new Table("access_dossier", "entry", "code")),
                        Companion.NONE),
                new RebuildPlan(
                        Worklist.NAME,
                        target -> new WorklistProjection(views, target),
                        List.of(Table.ofDossiers("worklist_dossier"), new Table("worklist_step", "entry", "code")),
                        Companion.NONE),
                new RebuildPlan(
                        ProcessingStatistics.NAME,
                        target -> new ProcessingProjection(views, target),
                        List.of(Table.ofDossiers("processing_course")),
                        Companion.NONE));
    }
}
