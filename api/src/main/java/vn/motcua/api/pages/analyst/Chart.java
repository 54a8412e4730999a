package vn.motcua.api.pages.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.api.pages.analyst.IntakeFigures.ChannelRow;
import vn.motcua.api.pages.analyst.IntakeFigures.DepartmentRow;
import vn.motcua.api.pages.layout.Visit;
import vn.motcua.query.processing.Processing;
import vn.motcua.query.processing.Processing.Figures;

/**
 * A chart as the script of the page draws it.
 *
 * @param categories what stands along the axis
 * @param series the bars and lines
 * @param lying whether the bars lie
 */
public record Chart(List<String> categories, List<Series> series, boolean lying) {

    /** So many departments are told apart by colour and pattern; the others are one. */
    private static final int MOST_DEPARTMENTS = 7;

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * One row of bars, or a line.
     *
     * @param name what the legend calls it
     * @param stack bars of one stack stand on each other; {@code null} for a line
     * @param values one for each category; {@code null} for none
     * @param percent whether it is a line, in percent, with an axis of its own
     * @param past whether it is of the year before
     */
    public record Series(String name, String stack, List<Double> values, boolean percent, boolean past) {

        private static Series bars(String name, String stack, List<Long> values, boolean past) {
            return new Series(
                    name, stack, values.stream().map(Long::doubleValue).toList(), false, past);
        }
    }

    /** Intake by month, stacked by department, beside the sum of the year before. */
    public static Chart intake(Visit visit, IntakeFigures figures) {
        List<DepartmentRow> rows = figures.departments();
        int own = rows.size() <= MOST_DEPARTMENTS + 1 ? rows.size() : MOST_DEPARTMENTS;
        List<Series> series = new ArrayList<>();
        for (DepartmentRow row : rows.subList(0, own)) {
            series.add(Series.bars(FigureText.name(row.department()), "now", row.counts(), false));
        }
        if (own < rows.size()) {
            List<DepartmentRow> others = rows.subList(own, rows.size());
            List<Long> sums = IntStream.range(0, figures.months().size())
                    .mapToObj(month -> others.stream()
                            .mapToLong(row -> row.counts().get(month))
                            .sum())
                    .toList();
            series.add(Series.bars(visit.t("analyst.intake.others"), "now", sums, false));
        }
        series.add(Series.bars(visit.t("analyst.before"), "before", figures.before(), true));
        return new Chart(figures.months().stream().map(FigureText::month).toList(), series, false);
    }

    /** What came by each channel, beside the year before. */
    public static Chart channels(Visit visit, IntakeFigures figures) {
        List<ChannelRow> rows = figures.channels();
        return new Chart(
                rows.stream()
                        .map(row -> visit.choice("analyst.channel", row.channel()))
                        .toList(),
                List.of(
                        Series.bars(
                                visit.t("analyst.span"),
                                "now",
                                rows.stream().map(ChannelRow::received).toList(),
                                false),
                        Series.bars(
                                visit.t("analyst.before"),
                                "before",
                                rows.stream().map(ChannelRow::receivedBefore).toList(),
                                true)),
                true);
    }

    /** What was finished early, on time and late by month, with the share that was not late. */
    public static Chart finished(Visit visit, Processing processing) {
        List<Double> rate = processing.rows().stream()
                .map(Processing.Row::figures)
                .map(figures -> figures.finished() == 0
                        ? null
                        : Math.round(1000.0 * FigureText.inTime(figures) / figures.finished()) / 10.0)
                .toList();
        return new Chart(
                months(processing),
                List.of(
                        bars(visit.t("analyst.early"), processing, Figures::early),
                        bars(visit.t("analyst.on-time"), processing, Figures::onTime),
                        bars(visit.t("analyst.late"), processing, Figures::late),
                        new Series(visit.t("analyst.rate"), null, rate, true, false)),
                false);
    }

    /** What was in progress at the end of each month, in time and overdue. */
    public static Chart backlog(Visit visit, Processing processing) {
        return new Chart(
                months(processing),
                List.of(
                        bars(visit.t("analyst.in-time"), processing, Figures::inTime),
                        bars(visit.t("analyst.overdue"), processing, Figures::overdue)),
                false);
    }

    /** For the attribute that the script reads. */
    public String json() {
        return JSON.writeValueAsString(this);
    }

    private static Series bars(String name, Processing processing, ToLongFunction<Figures> figure) {
        return Series.bars(
                name,
                "now",
                processing.rows().stream()
                        .map(row -> figure.applyAsLong(row.figures()))
                        .toList(),
                false);
    }

    private static List<String> months(Processing processing) {
        return processing.rows().stream()
                .map(row -> FigureText.month(row.month()))
                .toList();
    }
}
