package vn.motcua.api.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.api.answers.Table;
import vn.motcua.api.answers.Table.Field;
import vn.motcua.forms.Spreadsheet.Column;
import vn.motcua.forms.Wording;
import vn.motcua.query.processing.Processing;
import vn.motcua.query.processing.Processing.Figures;
import vn.motcua.query.processing.ProcessingStatistics.Grouping;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.statistics.Intake;

/** Statistics as tables, for office programs. */
public final class StatisticsTables {

    private static final Field MONTH = new Field("month", Column.month("Tháng", 10));

    private static final List<Field> INTAKE = List.of(
            text("departmentCode", "Mã cơ quan", 18),
            text("departmentName", "Cơ quan", 36),
            MONTH,
            text("channel", "Kênh tiếp nhận", 20),
            whole("received", "Số hồ sơ tiếp nhận"));

    private static final List<Field> FIGURES = List.of(
            whole("received", "Tiếp nhận trong kỳ"),
            whole("receivedOnline", "Trực tuyến"),
            whole("receivedDirectly", "Trực tiếp, bưu chính"),
            whole("receivedOtherwise", "Cách khác"),
            whole("carriedOver", "Từ kỳ trước"),
            whole("finished", "Đã giải quyết"),
            whole("early", "Trước hạn"),
            whole("onTime", "Đúng hạn"),
            whole("late", "Quá hạn"),
            whole("moreThanOneSupplement", "Bổ sung hơn một lần"),
            whole("lateUnderDecision766", "Quá hạn theo QĐ 766"),
            whole("inProgress", "Đang giải quyết"),
            whole("inTime", "Trong hạn"),
            whole("overdue", "Đã quá hạn"),
            whole("paused", "Tạm dừng tính giờ"),
            whole("withdrawn", "Rút hồ sơ"),
            whole("stopped", "Dừng xử lý"),
            whole("refused", "Không tiếp nhận"),
            new Field("meanWorkingHours", Column.decimal("Giờ làm việc trung bình", 12)),
            new Field("medianWorkingHours", Column.decimal("Giờ làm việc trung vị", 12)));

    private StatisticsTables() {}

    /**
     * Intake, a row for each department, month and channel.
     *
     * @param from the first month, of Asia/Ho_Chi_Minh
     * @param to the last month, included
     * @param at when it was counted
     */
    public static Table intake(Intake intake, YearMonth from, YearMonth to, Instant at) {
        List<Object[]> rows = intake.rows().stream()
                .map(row -> new Object[] {
                    row.department().code(),
                    row.department().name(),
                    row.month(),
                    Wording.channel(row.channel()),
                    row.received()
                })
                .toList();
        return new Table(
                "Số hồ sơ tiếp nhận",
                span(from, to),
                fileName("tiep-nhan", from, to),
                INTAKE,
                rows,
                intake.position(),
                at);
    }

    /**
     * A report on processing, with the groupings that were asked for as columns; what no row is told apart by has none.
     *
     * @param from the first month, of Asia/Ho_Chi_Minh
     * @param to the last month, included
     * @param at when it was counted
     */
    public static Table processing(
            Processing report, Set<Grouping> groupings, YearMonth from, YearMonth to, Instant at) {
        List<Field> columns = new ArrayList<>();
        columns(columns, groupings, Grouping.DEPARTMENT, "department", "cơ quan");
        if (groupings.contains(Grouping.MONTH)) {
            columns.add(MONTH);
        }
        columns(columns, groupings, Grouping.PROCEDURE, "procedure", "thủ tục");
        columns(columns, groupings, Grouping.OFFICER, "officer", "cán bộ");
        columns.addAll(FIGURES);
        List<Object[]> rows =
                report.rows().stream().map(row -> values(row, groupings)).toList();
        return new Table(
                "Tình hình giải quyết (II.06a)",
                span(from, to),
                fileName("giai-quyet", from, to),
                columns,
                rows,
                report.position(),
                at);
    }

    private static void columns(
            List<Field> columns, Set<Grouping> asked, Grouping grouping, String name, String title) {
        if (asked.contains(grouping)) {
            columns.add(text(name + "Code", "Mã " + title, 18));
            columns.add(text(name + "Name", "Tên " + title, 36));
        }
    }

    private static Object[] values(Processing.Row row, Set<Grouping> asked) {
        List<Object> values = new ArrayList<>();
        named(values, asked.contains(Grouping.DEPARTMENT), row.department());
        if (asked.contains(Grouping.MONTH)) {
            values.add(row.month());
        }
        named(values, asked.contains(Grouping.PROCEDURE), row.procedure());
        named(values, asked.contains(Grouping.OFFICER), row.officer());
        return Stream.concat(values.stream(), figures(row.figures())).toArray();
    }

    private static void named(List<Object> values, boolean asked, CodedName named) {
        if (asked) {
            values.add(named == null ? null : named.code());
            values.add(named == null ? null : named.name());
        }
    }

    private static Stream<Object> figures(Figures figures) {
        return Stream.of(
                figures.received(),
                figures.receivedOnline(),
                figures.receivedDirectly(),
                figures.receivedOtherwise(),
                figures.carriedOver(),
                figures.finished(),
                figures.early(),
                figures.onTime(),
                figures.late(),
                figures.moreThanOneSupplement(),
                figures.lateUnderDecision766(),
                figures.inProgress(),
                figures.inTime(),
                figures.overdue(),
                figures.paused(),
                figures.withdrawn(),
                figures.stopped(),
                figures.refused(),
                figures.meanWorkingHours(),
                figures.medianWorkingHours());
    }

    private static Field text(String name, String title, double width) {
        return new Field(name, Column.text(title, width));
    }

    private static Field whole(String name, String title) {
        return new Field(name, Column.whole(title, 12));
    }

    private static String span(YearMonth from, YearMonth to) {
        return "Từ tháng %02d/%d đến tháng %02d/%d"
                .formatted(from.getMonthValue(), from.getYear(), to.getMonthValue(), to.getYear());
    }

    private static String fileName(String what, YearMonth from, YearMonth to) {
        return what + "-" + from + "-" + to;
    }
}
