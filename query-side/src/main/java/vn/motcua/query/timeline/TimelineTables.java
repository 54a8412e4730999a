package vn.motcua.query.timeline;

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

/** The tables of the timeline: a row an event, and the state of each dossier. */
final class TimelineTables {

    private static final String ACTION = "officer_action";
    private static final String DOSSIER = "timeline_dossier";

    private final JdbcTemplate views;

    TimelineTables(JdbcTemplate views) {
        this.views = views;
    }

    Map<String, DossierHistory> load(Colour colour, Collection<String> codes) {
        Map<String, DossierHistory> histories = new HashMap<>();
        views.query(
                "SELECT code, state, position FROM " + colour.table(DOSSIER) + " WHERE code = ANY (?)",
                (ResultSet row) -> {
                    DossierState state = ViewsJson.read(row.getString(2), DossierState.class);
                    histories.put(row.getString(1), new DossierHistory(row.getString(1), state, row.getLong(3)));
                },
                (Object) codes.toArray(String[]::new));
        return histories;
    }

    void save(Colour colour, Collection<DossierHistory> histories, List<StoredAction> actions) {
        List<Object[]> rows = new ArrayList<>();
        for (DossierHistory history : histories) {
            rows.add(new Object[] {history.code(), ViewsJson.write(history.state()), history.position()});
        }
        MultiRowWrite.into(colour.table(DOSSIER))
                .column("code", "text")
                .column("state", "json")
                .column("position", "bigint")
                .newerReplaces("code")
                .execute(views, rows);
        actions(colour)
                .execute(views, actions.stream().map(StoredAction::values).toList());
    }

    void empty(Colour colour) {
        views.execute("TRUNCATE %s, %s".formatted(colour.table(ACTION), colour.table(DOSSIER)));
    }

    private static MultiRowWrite actions(Colour colour) {
        return MultiRowWrite.into(colour.table(ACTION))
                .column("position", "bigint")
                .column("sequence_number", "bigint")
                .column("code", "text")
                .column("external_id", "text")
                .column("type", "text")
                .column("actor_id", "text")
                .column("actor_name", "text")
                .column("actor_role", "text")
                .column("actor_department", "text")
                .column("on_behalf_of", "text")
                .column("step", "integer")
                .column("step_name", "text")
                .column("officer_id", "text")
                .column("officer_name", "text")
                .column("officer_group", "text")
                .column("status_before", "smallint")
                .column("status_after", "smallint")
                .column("assigned_before", "text")
                .column("assigned_after", "text")
                .column("occurred_at", "timestamptz")
                .column("recorded_at", "timestamptz")
                .column("imported", "boolean")
                .column("assigned_at", "timestamptz")
                .column("started_at", "timestamptz")
                .column("due_at", "timestamptz")
                .column("late", "boolean")
                .column("department_code", "text")
                .column("channel", "text")
                .firstStays("position");
    }
}
