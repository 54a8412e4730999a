package vn.motcua.query.processing;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.query.processing.Processing.Row;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.ServingColours;
import vn.motcua.query.projection.ViewsJson;

/** Counts reports from the courses in PostgreSQL: reads each dossier that the span concerns once, and keeps none. */
public final class StoredProcessingStatistics implements ProcessingStatistics {

    private static final int FETCHED_AT_ONCE = 2_000;

    private static final String COURSES = "SELECT course FROM %s WHERE ended_at >= ? AND received_at < ?";

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::department, absentFirst())
            .thenComparing(Key::month, absentFirst())
            .thenComparing(Key::procedure, absentFirst())
            .thenComparing(Key::officer, absentFirst());

    private final JdbcTemplate views;
    private final ServingColours colours;
    private final TransactionTemplate streaming;
    private final WorkedBetween worked;
    private final LongSupplier position;
    private final Clock clock;

    /**
     * @param views the application's data source
     * @param transactions its transactions
     * @param worked counts working time
     * @param position the ledger position that the read model has reached
     * @param clock tells what is overdue, and what has not come yet
     */
    public StoredProcessingStatistics(
            DataSource views,
            PlatformTransactionManager transactions,
            WorkedBetween worked,
            LongSupplier position,
            Clock clock) {
        this.views = new JdbcTemplate(views);
        // Only inside a transaction does the driver fetch so many rows at a time, and not all.
        this.views.setFetchSize(FETCHED_AT_ONCE);
        this.colours = new ServingColours(this.views);
        this.streaming = new TransactionTemplate(transactions);
        this.streaming.setReadOnly(true);
        this.worked = worked;
        this.position = position;
        this.clock = clock;
    }

    private record Key(String department, YearMonth month, String procedure, String officer) {}

    private static <T extends Comparable<? super T>> Comparator<T> absentFirst() {
        return Comparator.nullsFirst(Comparator.naturalOrder());
    }

    @Override
    public Processing report(YearMonth from, YearMonth to, Set<Grouping> groupings) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last month " + to + " is before the first " + from);
        }
        long reached = position.getAsLong();
        return colours.reading(
                NAME,
                colour -> streaming.execute(status -> {
                    Count count = new Count(from, to, groupings, clock.instant());
                    views.query(
                            COURSES.formatted(colour.table(CourseTable.TABLE)),
                            (ResultSet row) -> count.add(ViewsJson.read(row.getString(1), Course.class)),
                            count.whole.begin().atOffset(ZoneOffset.UTC),
                            count.whole.end().atOffset(ZoneOffset.UTC));
                    return count.processing(reached);
                }));
    }

    /** One report while it is counted. */
    private final class Count {

        private final Set<Grouping> groupings;
        private final Span whole;
        private final List<Span> spans;
        private final Tally totals = new Tally(worked);
        private final Map<Key, Tally> tallies = new HashMap<>();
        private final Map<String, CodedName> departments = new HashMap<>();
        private final Map<String, CodedName> procedures = new HashMap<>();
        private final Map<String, CodedName> officers = new HashMap<>();
        private final boolean begun;

        Count(YearMonth from, YearMonth to, Set<Grouping> groupings, Instant now) {
            this.groupings = groupings;
            this.whole = Span.of(null, from, to, now);
            this.begun = whole.hasBegun(now);
            this.spans = groupings.contains(Grouping.MONTH) ? Span.monthly(from, to, now) : List.of(whole);
        }

        void add(Course course) {
            if (!begun) {
                return;
            }
            totals.count(course, whole);
            String department = code(Grouping.DEPARTMENT, course.department(), departments);
            String procedure = code(Grouping.PROCEDURE, course.procedure(), procedures);
            String officer = code(Grouping.OFFICER, course.officer(), officers);
            for (Span span : spans) {
                if (span.concerns(course)) {
                    tallies.computeIfAbsent(
                                    new Key(department, span.month(), procedure, officer), key -> new Tally(worked))
                            .count(course, span);
                }
            }
        }

        private String code(Grouping grouping, CodedName named, Map<String, CodedName> names) {
            if (!groupings.contains(grouping) || named == null) {
                return null;
            }
            names.merge(named.code(), named, (known, next) -> next.name() == null ? known : next);
            return named.code();
        }

        Processing processing(long reached) {
            List<Key> keys = new ArrayList<>(tallies.keySet());
            keys.sort(ORDER);
            List<Row> rows = keys.stream()
                    .map(key -> new Row(
                            departments.get(key.department()),
                            key.month(),
                            procedures.get(key.procedure()),
                            officers.get(key.officer()),
                            tallies.get(key).figures()))
                    .toList();
            return new Processing(rows, totals.figures(), reached);
        }
    }
}
