package vn.motcua.query.search;

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

/** The rows in PostgreSQL that the documents of the search are made of. */
final class SourceTable {

    private static final String TABLE = "search_source";

    private final JdbcTemplate views;

    SourceTable(JdbcTemplate views) {
        this.views = views;
    }

    /**
     * One row.
     *
     * @param position the ledger position of the dossier's last event, the version of its document
     */
    record Row(SearchSource source, long position) {}

    Map<String, Row> load(Colour colour, Collection<String> codes) {
        Map<String, Row> rows = new HashMap<>();
        views.query(
                "SELECT document, position FROM " + colour.table(TABLE) + " WHERE code = ANY (?)",
                (ResultSet row) -> {
                    SearchSource source = ViewsJson.read(row.getString(1), SearchSource.class);
                    rows.put(source.code(), new Row(source, row.getLong(2)));
                },
                (Object) codes.toArray(String[]::new));
        return rows;
    }

    void save(Colour colour, Collection<Row> rows) {
        List<Object[]> values = new ArrayList<>();
        for (Row row : rows) {
            values.add(new Object[] {row.source().code(), ViewsJson.write(row.source()), row.position()});
        }
        MultiRowWrite.into(colour.table(TABLE))
                .column("code", "text")
                .column("document", "json")
                .column("position", "bigint")
                .newerReplaces("code")
                .execute(views, values);
    }

    /** The rows whose dossiers changed after one position and up to another, in the order of their last change. */
    List<Row> changed(Colour colour, long after, long upTo, int limit) {
        return views.query(
                "SELECT document, position FROM " + colour.table(TABLE)
                        + " WHERE position > ? AND position <= ? ORDER BY position LIMIT ?",
                (row, number) -> new Row(ViewsJson.read(row.getString(1), SearchSource.class), row.getLong(2)),
                after,
                upTo,
                limit);
    }

    void empty(Colour colour) {
        views.execute("TRUNCATE " + colour.table(TABLE));
    }
}
