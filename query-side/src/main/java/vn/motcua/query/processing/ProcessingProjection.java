package vn.motcua.query.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.axonframework.config.ProcessingGroup;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.DossierProjection;
import vn.motcua.query.projection.Parking;
import vn.motcua.query.projection.RecordedEvent;

/** Keeps {@link ProcessingStatistics}: folds the batch's events over the courses of its dossiers. */
@ProcessingGroup(ProcessingStatistics.NAME)
public final class ProcessingProjection extends DossierProjection {

    private final CourseTable table;

    /**
     * @param views the application's data source
     * @param target the colour to write to
     */
    public ProcessingProjection(JdbcTemplate views, Supplier<Colour> target) {
        super(target, new Parking(views, ProcessingStatistics.NAME));
        this.table = new CourseTable(views);
    }

    @Override
    protected void apply(Colour colour, SortedMap<String, List<RecordedEvent>> dossiers) {
        Map<String, CourseTable.Row> known = table.load(colour, dossiers.keySet());
        List<CourseTable.Row> changed = new ArrayList<>();
        dossiers.forEach((code, events) -> folding(colour, events, () -> {
            CourseTable.Row row = known.getOrDefault(code, new CourseTable.Row(code, null, -1));
            for (RecordedEvent event : events) {
                if (event.position() > row.position()) {
                    Course course = Course.after(row.course(), event.event(), event.occurredAt());
                    row = new CourseTable.Row(code, course, event.position());
                }
            }
            if (row.course() != null) {
                changed.add(row);
            }
        }));
        table.save(colour, changed);
    }

    @Override
    protected void emptyTables(Colour colour) {
        table.empty(colour);
    }
}
