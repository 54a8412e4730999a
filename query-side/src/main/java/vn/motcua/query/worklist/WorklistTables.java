package vn.motcua.query.worklist;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.dossier.Officer;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.MultiRowWrite;
import vn.motcua.query.projection.ViewsJson;
import vn.motcua.query.worklist.WorkedDossier.Entry;

/** The tables of the worklists: what is to be done in each dossier, and a row a step. */
final class WorklistTables {

    static final String DOSSIER = "worklist_dossier";
    static final String STEP = "worklist_step";

    /** Sorts behind every appointment. */
    static final String NEVER = "infinity";

    private final JdbcTemplate views;

    WorklistTables(JdbcTemplate views) {
        this.views = views;
    }

    Map<String, WorkedDossier> load(Colour colour, Collection<String> codes) {
        Map<String, WorkedDossier> known = new HashMap<>();
        views.query(
                "SELECT code, state, position FROM " + colour.table(DOSSIER) + " WHERE code = ANY (?)",
                (ResultSet row) -> {
                    DossierWork work = ViewsJson.read(row.getString(2), DossierWork.class);
                    known.put(row.getString(1), new WorkedDossier(row.getString(1), work, row.getLong(3)));
                },
                (Object) codes.toArray(String[]::new));
        return known;
    }

    void save(Colour colour, Collection<WorkedDossier> dossiers) {
        List<Object[]> states = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        for (WorkedDossier dossier : dossiers) {
            states.add(new Object[] {
                dossier.code(), ViewsJson.write(dossier.work()), dossier.work().fallsDueAt(), dossier.position()
            });
            dossier.touched().forEach((number, entry) -> steps.add(values(dossier.code(), number, entry)));
        }
        MultiRowWrite.into(colour.table(DOSSIER))
                .column("code", "text")
                .column("state", "json")
                .column("falls_due_at", "timestamptz")
                .column("position", "bigint")
                .newerReplaces("code")
                .execute(views, states);
        steps(colour).execute(views, steps);
    }

    void empty(Colour colour) {
        views.execute("TRUNCATE %s, %s".formatted(colour.table(DOSSIER), colour.table(STEP)));
    }

    private static MultiRowWrite steps(Colour colour) {
        return MultiRowWrite.into(colour.table(STEP))
                .column("entry", "text")
                .column("code", "text")
                .column("step", "integer")
                .column("step_name", "text")
                .column("officer_id", "text")
                .column("officer_name", "text")
                .column("unit", "text")
                .column("procedure_code", "text")
                .column("procedure_name", "text")
                .column("status", "smallint")
                .column("assigned_at", "timestamptz")
                .column("started_at", "timestamptz")
                .column("due_at", "timestamptz")
                .column("urgent_at", "timestamptz")
                .column("standing_still", "boolean")
                .column("open", "boolean")
                .column("position", "bigint")
                .newerReplaces("entry");
    }

    private static Object[] values(String code, int number, Entry entry) {
        OpenStep step = entry.step();
        DossierWork work = entry.work();
        Officer officer = step.officer();
        boolean still = work.standsStill();
        return new Object[] {
            code + "/" + number,
            code,
            number,
            step.name(),
            officer == null ? null : officer.id(),
            officer == null ? null : officer.name(),
            officer == null || officer.department() == null ? work.department() : officer.department(),
            work.procedure().code(),
            work.procedure().name(),
            work.status().code(),
            step.assignedAt(),
            step.startedAt(),
            work.dueAt(),
            still || work.dueAt() == null ? NEVER : work.dueAt(),
            still,
            entry.open(),
            entry.position()
        };
    }
}
