package vn.motcua.api.pages.analyst;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.statistics.Intake;

/**
 * What came in, beside the same months of the year before.
 *
 * @param months the months of the span
 * @param departments the departments to which anything came in either span, those with most first
 * @param byMonth the sum of each month
 * @param before the sum of each month's own month of the year before
 * @param channels the channels by which anything came in either span
 * @param received everything in the span
 * @param receivedBefore everything in the same months of the year before
 * @param position the ledger position up to which all of it holds; -1 before the first event
 */
public record IntakeFigures(
        List<YearMonth> months,
        List<DepartmentRow> departments,
        List<Long> byMonth,
        List<Long> before,
        List<ChannelRow> channels,
        long received,
        long receivedBefore,
        long position) {

    /** One department's counts, month by month, and both sums. */
    public record DepartmentRow(CodedName department, List<Long> counts, long received, long receivedBefore) {}

    /** One channel's sums. */
    public record ChannelRow(Channel channel, long received, long receivedBefore) {}

    /**
     * @param intake the counts from the first month of the year before to the last month of the selection
     */
    static IntakeFigures of(Selection selection, Intake intake) {
        List<YearMonth> months = selection.months();
        Map<String, Count> departments = new HashMap<>();
        Map<Channel, Count> channels = new EnumMap<>(Channel.class);
        Count all = new Count(null, months.size());
        for (Intake.Row row : intake.rows()) {
            CodedName name = row.department();
            List<Count> counts = List.of(
                    departments.computeIfAbsent(name.code(), code -> new Count(name, months.size())),
                    channels.computeIfAbsent(row.channel(), channel -> new Count(null, months.size())),
                    all);
            int now = months.indexOf(row.month());
            int later = months.indexOf(row.month().plusYears(1));
            counts.forEach(count -> count.add(now, later, row.received()));
        }
        List<DepartmentRow> rows = departments.values().stream()
                .filter(Count::any)
                .map(count -> new DepartmentRow(count.name, list(count.counts), sum(count.counts), sum(count.before)))
                .sorted(Comparator.comparingLong(DepartmentRow::received)
                        .thenComparingLong(DepartmentRow::receivedBefore)
                        .reversed()
                        .thenComparing(row -> row.department().code()))
                .toList();
        List<ChannelRow> byChannel = channels.entrySet().stream()
                .filter(entry -> entry.getValue().any())
                .map(entry ->
                        new ChannelRow(entry.getKey(), sum(entry.getValue().counts), sum(entry.getValue().before)))
                .toList();
        return new IntakeFigures(
                months,
                rows,
                list(all.counts),
                list(all.before),
                byChannel,
                sum(all.counts),
                sum(all.before),
                intake.position());
    }

    /** Whether nothing came in, in neither span. */
    public boolean empty() {
        return departments.isEmpty();
    }

    private static List<Long> list(long[] counts) {
        List<Long> list = new ArrayList<>(counts.length);
        for (long count : counts) {
            list.add(count);
        }
        return List.copyOf(list);
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Counts of both spans while rows are added. */
    private static final class Count {

        private final CodedName name;
        private final long[] counts;
        private final long[] before;

        Count(CodedName name, int months) {
            this.name = name;
            this.counts = new long[months];
            this.before = new long[months];
        }

        /** In a span of more than a year a month is in it, and is also the year before of another. */
        void add(int now, int later, long received) {
            if (now >= 0) {
                counts[now] += received;
            }
            if (later >= 0) {
                before[later] += received;
            }
        }

        boolean any() {
            return sum(counts) + sum(before) > 0;
        }
    }
}
