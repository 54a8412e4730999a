package vn.motcua.query.statistics;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.projection.CodedName;

/** Reads the counts and their position in one snapshot. */
public final class StoredIntakeStatistics implements IntakeStatistics {

    private final JdbcTemplate views;
    private final LongSupplier position;
    private final TransactionTemplate snapshot;

    /**
     * @param views the application's data source
     * @param transactions its transactions
     * @param position reads this read model's stored position in the current transaction
     */
    public StoredIntakeStatistics(JdbcTemplate views, PlatformTransactionManager transactions, LongSupplier position) {
        this.views = views;
        this.position = position;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    @Override
    public Intake rows(YearMonth from, YearMonth to, String department, Channel channel) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last month " + to + " is before the first " + from);
        }
        return snapshot.execute(status -> {
            List<Intake.Row> rows = read(from, to, department, channel);
            return new Intake(rows, totals(rows), position.getAsLong());
        });
    }

    private List<Intake.Row> read(YearMonth from, YearMonth to, String department, Channel channel) {
        StringBuilder sql = new StringBuilder("SELECT department_code, department_name, month, channel, received"
                + " FROM views.intake_count WHERE month BETWEEN ? AND ? AND received <> 0");
        List<Object> values = new ArrayList<>();
        values.add(Date.valueOf(from.atDay(1)));
        values.add(Date.valueOf(to.atDay(1)));
        if (department != null) {
            sql.append(" AND department_code = ?");
            values.add(department);
        }
        if (channel != null) {
            sql.append(" AND channel = ?");
            values.add(channel.name());
        }
        sql.append(" ORDER BY department_code, month, channel");
        return views.query(
                sql.toString(),
                (row, number) -> new Intake.Row(
                        new CodedName(row.getString(1), row.getString(2)),
                        YearMonth.from(row.getObject(3, LocalDate.class)),
                        Channel.valueOf(row.getString(4)),
                        row.getLong(5)),
                values.toArray());
    }

    private static Intake.Totals totals(List<Intake.Row> rows) {
        long received = 0;
        Map<String, Long> byDepartment = new TreeMap<>();
        Map<YearMonth, Long> byMonth = new TreeMap<>();
        Map<Channel, Long> byChannel = new EnumMap<>(Channel.class);
        for (Intake.Row row : rows) {
            received += row.received();
            byDepartment.merge(row.department().code(), row.received(), Long::sum);
            byMonth.merge(row.month(), row.received(), Long::sum);
            byChannel.merge(row.channel(), row.received(), Long::sum);
        }
        return new Intake.Totals(received, byDepartment, byMonth, byChannel);
    }
}
