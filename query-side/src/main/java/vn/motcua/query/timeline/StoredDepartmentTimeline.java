package vn.motcua.query.timeline;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.events.VietnamTime;
import vn.motcua.query.projection.Colour;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.projection.TokenPositions;

/** Reads the timeline of a department from PostgreSQL, along one index and in pages. */
public final class StoredDepartmentTimeline implements DepartmentTimeline {

    private static final String TABLE = "officer_action";
    private static final int PAGE = 2_000;

    private static final String KNOWN = "SELECT EXISTS (SELECT 1 FROM %s WHERE department_code = ?)";

    private static final String MONTH = """
            SELECT * FROM %s
             WHERE department_code = ? AND (occurred_at, position) > (?, ?) AND occurred_at < ?
             ORDER BY occurred_at, position LIMIT ?
            """;

    private final JdbcTemplate views;
    private final ServingColours colours;

    /**
     * @param views the application's data source
     */
    public StoredDepartmentTimeline(JdbcTemplate views) {
        this.views = views;
        this.colours = new ServingColours(views);
    }

    @Override
    public boolean knows(String department) {
        return Boolean.TRUE.equals(colours.reading(
                OfficerTimeline.NAME,
                colour -> views.queryForObject(KNOWN.formatted(colour.table(TABLE)), Boolean.class, department)));
    }

    @Override
    public void replay(String department, YearMonth month, Consumer<OfficerAction> consumer) {
        OffsetDateTime end = beginning(month.plusMonths(1));
        OffsetDateTime since = beginning(month);
        long after = TokenPositions.NONE;
        List<OfficerAction> page;
        do {
            page = page(department, since, after, end);
            for (OfficerAction action : page) {
                consumer.accept(action);
                since = action.occurredAt().atOffset(ZoneOffset.UTC);
                after = action.position();
            }
        } while (page.size() == PAGE);
    }

    private List<OfficerAction> page(String department, OffsetDateTime since, long after, OffsetDateTime end) {
        return colours.reading(
                OfficerTimeline.NAME,
                colour -> views.query(
                        monthSql(colour),
                        (row, number) -> StoredOfficerTimeline.action(row),
                        department,
                        since,
                        after,
                        end,
                        PAGE));
    }

    static String monthSql(Colour colour) {
        return MONTH.formatted(colour.table(TABLE));
    }

    private static OffsetDateTime beginning(YearMonth month) {
        return month.atDay(1).atStartOfDay(VietnamTime.ZONE).toOffsetDateTime();
    }
}
