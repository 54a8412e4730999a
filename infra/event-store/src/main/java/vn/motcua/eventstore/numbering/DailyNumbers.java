package vn.motcua.eventstore.numbering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Issues the numbers 1, 2, 3, … of a scope and a day, across all nodes, each at most once.
 *
 * <p>Callers that wait together are served by one statement for each scope and day. The transaction is not flushed to disk
 * ({@code synchronous_commit=off}), and that is safe: the write-ahead log is one sequence, so the flush of the event that uses a
 * number also flushes the counter, which was written earlier. If the server dies before that, both are lost, and a number that
 * is in no durable event has not been used.
 *
 * <p>A number whose event was never written (its command failed afterwards, or the process died) is burnt: it is not issued
 * again, and {@link #burnt} lists it.
 */
public final class DailyNumbers {

    /** How long a number may be on its way into an event before it counts as burnt. */
    public static final Duration GRACE = Duration.ofSeconds(60);

    private static final String TAKE = "SELECT set_config('synchronous_commit', 'off', true);"
            + " INSERT INTO ledger.daily_number AS n (scope, day, last, taken, issued_at) VALUES (?, ?, least(?, ?), least(?, ?), ?)"
            + " ON CONFLICT (scope, day) DO UPDATE SET last = least(n.last + ?, ?), taken = least(?, ? - n.last),"
            + " issued_at = excluded.issued_at WHERE n.last < ? RETURNING last, taken";

    // A number is older than the grace period when a higher one was recorded before that, or when none was issued
    // since.
    private static final String BURNT =
            "WITH counter AS (SELECT last, issued_at FROM ledger.daily_number WHERE scope = ? AND day = ?),"
                    + " numbers AS (SELECT i AS number, e.recorded_at FROM counter, generate_series(1, counter.last) AS i"
                    + " LEFT JOIN ledger.event e ON e.aggregate_id = ? || lpad(i::text, 4, '0') AND e.sequence_number = 0)"
                    + " SELECT number FROM numbers WHERE recorded_at IS NULL AND (number <"
                    + " (SELECT coalesce(max(number), 0) FROM numbers WHERE recorded_at < ?)"
                    + " OR (SELECT issued_at < ? FROM counter)) ORDER BY number";

    private final DataSource dataSource;
    private final InstantSource clock;
    private final Grouped<Request, Integer> grouped = new Grouped<>(this::take);

    private record Request(String scope, LocalDate day, int limit) {}

    /**
     * @param clock tells when a number was issued
     */
    public DailyNumbers(DataSource dataSource, InstantSource clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * The next number of the scope on that day, from 1.
     *
     * @param limit the highest number that may be issued, the same for all callers of a scope; 9,999 for dossier codes
     * @throws DailyNumbersExhaustedException when {@code limit} numbers were issued; the counter stays as it is
     * @throws EventStoreException when the database cannot be asked
     */
    public int next(String scope, LocalDate day, int limit) {
        return grouped.get(new Request(scope, day, limit));
    }

    /**
     * The numbers that were issued and are in no stream, without those that were issued less than {@link #GRACE} ago.
     *
     * @param streamPrefix what stands before the number, in four digits, in the stream's id
     * @throws EventStoreException when the database cannot be asked
     */
    public List<Integer> burnt(String scope, LocalDate day, String streamPrefix) {
        OffsetDateTime cutoff = clock.instant().minus(GRACE).atOffset(ZoneOffset.UTC);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(BURNT)) {
            statement.setString(1, scope);
            statement.setObject(2, day);
            statement.setString(3, streamPrefix);
            statement.setObject(4, cutoff);
            statement.setObject(5, cutoff);
            List<Integer> numbers = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getInt(1));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new EventStoreException("the burnt numbers cannot be listed", e);
        }
    }

    /** One statement for all requests, which are equal. */
    private List<Grouped.Answer<Integer>> take(Request request, int count) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            int[] lastAndTaken = take(request, count, connection);
            List<Grouped.Answer<Integer>> answers = new ArrayList<>(count);
            for (int i = 1; i <= count; i++) {
                int number = lastAndTaken[0] - lastAndTaken[1] + i;
                answers.add(
                        i <= lastAndTaken[1]
                                ? Grouped.Answer.of(number)
                                : Grouped.Answer.failed(new DailyNumbersExhaustedException(
                                        request.scope(), request.day(), request.limit())));
            }
            return answers;
        } catch (SQLException e) {
            throw new EventStoreException("no daily number can be issued", e);
        }
    }

    private int[] take(Request request, int count, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            int limit = request.limit();
            statement.setString(1, request.scope());
            statement.setObject(2, request.day());
            int[] numbers = {count, limit, count, limit};
            for (int i = 0; i < numbers.length; i++) {
                statement.setInt(3 + i, numbers[i]);
            }
            statement.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            int[] update = {count, limit, count, limit, limit};
            for (int i = 0; i < update.length; i++) {
                statement.setInt(8 + i, update[i]);
            }
            statement.execute();
            statement.getMoreResults();
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? new int[] {row.getInt(1), row.getInt(2)} : new int[] {limit, 0};
            }
        }
    }
}
