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

    Map<String, FindableDossier> load(Colour colour, Collection<String> codes) {
        Map<String, FindableDossier> dossiers = new HashMap<>();
        views.query(
                "SELECT document, position FROM " + colour.table(TABLE) + " WHERE code = ANY (?)",
                (ResultSet row) -> {
                    SearchSource source = ViewsJson.read(row.getString(1), SearchSource.class);
                    dossiers.put(source.code(), FindableDossier.of(source, row.getLong(2)));
                },
                (Object) codes.toArray(String[]::new));
        return dossiers;
    }

    void save(Colour colour, Collection<FindableDossier> dossiers) {
        List<Object[]> values = new ArrayList<>();
        for (FindableDossier dossier : dossiers) {
            SearchSource source = dossier.source();
            values.add(new Object[] {source.code(), ViewsJson.write(source), dossier.position()});
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

    /** The row of one dossier, if it has one. */
    List<Row> of(Colour colour, String code) {
        return views.query(
                "SELECT document, position FROM " + colour.table(TABLE) + " WHERE code = ?",
                (row, number) -> new Row(ViewsJson.read(row.getString(1), SearchSource.class), row.getLong(2)),
                code);
    }

    /** A page of all rows, by code. */
    List<Row> byCode(Colour colour, String after, int limit) {
        return views.query(
                "SELECT document, position FROM " + colour.table(TABLE) + " WHERE code > ? ORDER BY code LIMIT ?",
                (row, number) -> new Row(ViewsJson.read(row.getString(1), SearchSource.class), row.getLong(2)),
                after,
                limit);
    }

    /** Which of these codes have no row. */
    List<String> missing(Colour colour, Collection<String> codes) {
        return views.queryForList(
                "SELECT c FROM unnest(?::text[]) AS c WHERE NOT EXISTS (SELECT 1 FROM " + colour.table(TABLE)
                        + " WHERE code = c)",
                String.class,
                (Object) codes.toArray(String[]::new));
    }

    void empty(Colour colour) {
        views.execute("TRUNCATE " + colour.table(TABLE));
    }
}
