package vn.motcua.query.statistics;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.MultiRowWrite;
import vn.motcua.query.statistics.IntakeFact.Cell;

/** The tables of the intake statistics: a fact a dossier, the counts, and what departments are called. */
final class IntakeTables {

    private static final String FACT = "intake_fact";
    private static final String COUNT = "intake_count";
    private static final String DEPARTMENT = "intake_department";

    private final JdbcTemplate views;

    IntakeTables(JdbcTemplate views) {
        this.views = views;
    }

    Map<String, IntakeFact> load(Colour colour, Collection<String> codes) {
        Map<String, IntakeFact> facts = new HashMap<>();
        views.query(
                "SELECT code, month, department_code, channel, position FROM " + colour.table(FACT)
                        + " WHERE code = ANY (?)",
                (ResultSet row) -> {
                    Cell cell = new Cell(
                            row.getObject(2, LocalDate.class), row.getString(3), Channel.valueOf(row.getString(4)));
                    facts.put(row.getString(1), new IntakeFact(row.getString(1), cell, row.getLong(5)));
                },
                (Object) codes.toArray(String[]::new));
        return facts;
    }

    void saveFacts(Colour colour, Collection<IntakeFact> facts) {
        List<Object[]> rows = new ArrayList<>();
        for (IntakeFact fact : facts) {
            Cell cell = fact.cell();
            rows.add(new Object[] {
                fact.code(), cell.department(), cell.month(), cell.channel().name(), fact.position()
            });
        }
        MultiRowWrite.into(colour.table(FACT))
                .column("code", "text")
                .column("department_code", "text")
                .column("month", "date")
                .column("channel", "text")
                .column("position", "bigint")
                .newerReplaces("code")
                .execute(views, rows);
    }

    /** Adds to the counts; a negative number takes away. */
    void count(Colour colour, Map<Cell, Long> changes) {
        List<Object[]> rows = new ArrayList<>();
        changes.forEach((cell, change) -> {
            if (change != 0) {
                rows.add(new Object[] {
                    cell.month(), cell.department(), cell.channel().name(), change
                });
            }
        });
        MultiRowWrite.into(colour.table(COUNT))
                .column("month", "date")
                .column("department_code", "text")
                .column("channel", "text")
                .column("received", "bigint")
                .adds("month, department_code, channel", "received")
                .execute(views, rows);
    }

    /** Keeps the latest name of each department, by the position of the event that tells it. */
    void name(Colour colour, Map<CodedName, Long> names) {
        Map<String, Object[]> rows = new HashMap<>();
        names.forEach((department, position) -> {
            Object[] known = rows.get(department.code());
            if (known == null || (long) known[2] < position) {
                rows.put(department.code(), new Object[] {department.code(), department.name(), position});
            }
        });
        MultiRowWrite.into(colour.table(DEPARTMENT))
                .column("code", "text")
                .column("name", "text")
                .column("position", "bigint")
                .newerReplaces("code")
                .execute(views, List.copyOf(rows.values()));
    }

    void empty(Colour colour) {
        views.execute(
                "TRUNCATE %s, %s, %s".formatted(colour.table(FACT), colour.table(COUNT), colour.table(DEPARTMENT)));
    }
}
