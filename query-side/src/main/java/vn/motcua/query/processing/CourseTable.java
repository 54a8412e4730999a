package vn.motcua.query.processing;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.MultiRowWrite;
import vn.motcua.query.projection.ViewsJson;

/** The rows of the processing statistics: the course of each dossier. */
final class CourseTable {

    static final String TABLE = "processing_course";

    private final JdbcTemplate views;

    CourseTable(JdbcTemplate views) {
        this.views = views;
    }

    /**
     * One row.
     *
     * @param code the dossier code
     * @param course its course; {@code null} before the intake
     * @param position the ledger position of its last event
     */
    record Row(String code, Course course, long position) {}

    Map<String, Row> load(Colour colour, Collection<String> codes) {
        Map<String, Row> rows = new HashMap<>();
        views.query(
                "SELECT code, course, position FROM " + colour.table(TABLE) + " WHERE code = ANY (?)",
                (ResultSet row) -> {
                    Course course = ViewsJson.read(row.getString(2), Course.class);
                    rows.put(row.getString(1), new Row(row.getString(1), course, row.getLong(3)));
                },
                (Object) codes.toArray(String[]::new));
        return rows;
    }

    void save(Colour colour, Collection<Row> rows) {
        List<Object[]> values = new ArrayList<>();
        for (Row row : rows) {
            Course course = row.course();
            values.add(new Object[] {
                row.code(),
                course.receivedAt(),
                course.endedAt() == null ? "infinity" : course.endedAt(),
                ViewsJson.write(course),
                row.position()
            });
        }
        MultiRowWrite.into(colour.table(TABLE))
                .column("code", "text")
                .column("received_at", "timestamptz")
                .column("ended_at", "timestamptz")
                .column("course", "json")
                .column("position", "bigint")
                .newerReplaces("code")
                .execute(views, values);
    }

    void empty(Colour colour) {
        views.execute("TRUNCATE " + colour.table(TABLE));
    }
}
