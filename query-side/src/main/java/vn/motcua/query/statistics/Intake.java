package vn.motcua.query.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.projection.CodedName;

/**
 * Counts of dossiers taken in.
 *
 * @param rows one for each department, month and channel in which at least one came in, in that order
 * @param totals their sums
 * @param position the ledger position up to which they hold; -1 before the first event
 */
public record Intake(List<Row> rows, Totals totals, long position) {

    public Intake {
        rows = List.copyOf(rows);
    }

    /**
     * How many dossiers one department took in during one month by one channel.
     *
     * @param department code and latest name
     * @param month a month of Asia/Ho_Chi_Minh
     * @param channel how they came
     * @param received how many, 1 or more
     */
    public record Row(CodedName department, YearMonth month, Channel channel, long received) {}

    /**
     * Sums of the rows.
     *
     * @param received all of them
     * @param byDepartment by department code
     * @param byMonth by month
     * @param byChannel by channel
     */
    public record Totals(
            long received,
            Map<String, Long> byDepartment,
            Map<YearMonth, Long> byMonth,
            Map<Channel, Long> byChannel) {}
}
