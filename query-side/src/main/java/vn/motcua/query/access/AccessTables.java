package vn.motcua.query.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.Actor;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.MultiRowWrite;
import vn.motcua.query.projection.ViewsJson;

/** The tables of the access log: a row a record, and a row for each dossier that a record names. */
final class AccessTables {

    static final String RECORD = "access_record";
    static final String DOSSIER = "access_dossier";

    private final JdbcTemplate views;

    AccessTables(JdbcTemplate views) {
        this.views = views;
    }

    void save(Colour colour, List<AccessRecord> records) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> dossiers = new ArrayList<>();
        for (AccessRecord record : records) {
            Actor actor = record.actor();
            rows.add(new Object[] {
                record.position(),
                record.type(),
                record.request(),
                actor.id(),
                actor.name(),
                actor.role(),
                actor.department(),
                record.traceId(),
                ViewsJson.write(record.details()),
                record.occurredAt(),
                record.recordedAt()
            });
            for (String code : new HashSet<>(record.details().dossiers())) {
                dossiers.add(
                        new Object[] {record.position() + "/" + code, code, record.position(), record.occurredAt()});
            }
        }
        records(colour).execute(views, rows);
        MultiRowWrite.into(colour.table(DOSSIER))
                .column("entry", "text")
                .column("code", "text")
                .column("position", "bigint")
                .column("occurred_at", "timestamptz")
                .firstStays("entry")
                .execute(views, dossiers);
    }

    void empty(Colour colour) {
        views.execute("TRUNCATE %s, %s".formatted(colour.table(RECORD), colour.table(DOSSIER)));
    }

    private static MultiRowWrite records(Colour colour) {
        return MultiRowWrite.into(colour.table(RECORD))
                .column("position", "bigint")
                .column("type", "text")
                .column("request", "text")
                .column("actor_id", "text")
                .column("actor_name", "text")
                .column("actor_role", "text")
                .column("actor_department", "text")
                .column("trace_id", "text")
                .column("details", "json")
                .column("occurred_at", "timestamptz")
                .column("recorded_at", "timestamptz")
                .firstStays("position");
    }
}
