package vn.motcua.api.pages.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.api.pages.analyst.IntakeFigures.ChannelRow;
import vn.motcua.events.dossier.Channel;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.statistics.Intake;

@DisplayName("Figures of intake")
class IntakeFiguresTest {

    private static final CodedName JUSTICE = new CodedName("000.00.14.H56", "Sở Tư pháp");
    private static final CodedName BUILDING = new CodedName("000.00.18.H56", "Sở Xây dựng");

    private static final YearMonth JANUARY = YearMonth.of(2021, 1);

    @Test
    void stand_beside_the_same_months_of_the_year_before_and_leave_out_the_months_between() {
        IntakeFigures figures = figures(
                "2021-01",
                "2021-02",
                row(BUILDING, JANUARY, Channel.COUNTER, 2),
                row(JUSTICE, JANUARY, Channel.ONLINE, 3),
                row(JUSTICE, JANUARY.plusMonths(1), Channel.COUNTER, 4),
                row(JUSTICE, JANUARY.minusYears(1), Channel.COUNTER, 5),
                row(JUSTICE, YearMonth.of(2020, 7), Channel.POSTAL, 100));

        assertThat(figures.received()).isEqualTo(9);
        assertThat(figures.receivedBefore()).isEqualTo(5);
        assertThat(figures.byMonth()).containsExactly(5L, 4L);
        assertThat(figures.before()).containsExactly(5L, 0L);
        assertThat(figures.departments())
                .extracting(row -> row.department().name(), IntakeFigures.DepartmentRow::counts)
                .containsExactly(tuple("Sở Tư pháp", List.of(3L, 4L)), tuple("Sở Xây dựng", List.of(2L, 0L)));
        assertThat(figures.channels())
                .containsExactly(new ChannelRow(Channel.COUNTER, 6, 5), new ChannelRow(Channel.ONLINE, 3, 0));
        assertThat(figures.position()).isEqualTo(17);
    }

    @Test
    void of_more_than_a_year_count_a_month_as_itself_and_as_the_year_before_of_another() {
        IntakeFigures figures = figures("2020-01", "2021-01", row(JUSTICE, YearMonth.of(2020, 1), Channel.ONLINE, 7));
        assertThat(figures.byMonth()).startsWith(7L).endsWith(0L);
        assertThat(figures.before()).startsWith(0L).endsWith(7L);
    }

    @Test
    void are_empty_where_only_months_between_the_spans_have_any() {
        assertThat(figures("2021-01", "2021-02", row(JUSTICE, YearMonth.of(2020, 7), Channel.POSTAL, 1))
                        .empty())
                .isTrue();
    }

    private static IntakeFigures figures(String from, String to, Intake.Row... rows) {
        return IntakeFigures.of(
                Selection.read(from, to, null, null, JANUARY),
                new Intake(Stream.of(rows).toList(), new Intake.Totals(0, Map.of(), Map.of(), Map.of()), 17));
    }

    private static Intake.Row row(CodedName department, YearMonth month, Channel channel, long received) {
        return new Intake.Row(department, month, channel, received);
    }
}
