package vn.motcua.api.pages.analyst;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Of what the figures are: a span of months of Asia/Ho_Chi_Minh, one department or all, one procedure or all.
 *
 * @param typedFrom the first month as it was typed, to be shown again
 * @param typedTo the last month as it was typed
 * @param from the first month; {@code null} where it is none
 * @param to the last month, included; {@code null} where it is none
 * @param department a department's code; {@code null} for all
 * @param procedure a procedure's code; {@code null} for all
 * @param fromFault what is wrong with the first month; {@code null} for nothing
 * @param toFault what is wrong with the last month; {@code null} for nothing
 */
public record Selection(
        String typedFrom,
        String typedTo,
        YearMonth from,
        YearMonth to,
        String department,
        String procedure,
        Fault fromFault,
        Fault toFault) {

    /** More would not be told apart in a chart. */
    static final int MOST_MONTHS = 36;

    /** What is shown to whoever asks for no span: this month and the eleven before. */
    private static final int USUAL_MONTHS = 12;

    /** What can be wrong with a month. */
    public enum Fault {
        /** It is no month. */
        NO_MONTH,
        /** The last month is before the first. */
        BEFORE_FIRST,
        /** The span is longer than {@link Selection#MOST_MONTHS} months. */
        TOO_LONG
    }

    /**
     * What was asked for, with every fault in it.
     *
     * @param from {@code yyyy-MM}; blank or {@code null} for the usual span
     * @param to {@code yyyy-MM}; blank or {@code null} for this month
     * @param now this month in Vietnam
     */
    static Selection read(String from, String to, String department, String procedure, YearMonth now) {
        YearMonth last = blank(to) ? now : month(to);
        YearMonth usual = (last == null ? now : last).minusMonths(USUAL_MONTHS - 1L);
        YearMonth first = blank(from) ? usual : month(from);
        Fault toFault = last == null ? Fault.NO_MONTH : null;
        if (first != null && last != null && last.isBefore(first)) {
            toFault = Fault.BEFORE_FIRST;
        } else if (first != null && last != null && !last.isBefore(first.plusMonths(MOST_MONTHS))) {
            toFault = Fault.TOO_LONG;
        }
        return new Selection(
                blank(from) ? usual.toString() : from.strip(),
                blank(to) ? now.toString() : to.strip(),
                first,
                last,
                blank(department) ? null : department.strip(),
                blank(procedure) ? null : procedure.strip(),
                first == null ? Fault.NO_MONTH : null,
                toFault);
    }

    /** Whether nothing can be counted, because a month is wrong. */
    public boolean faulty() {
        return fromFault != null || toFault != null;
    }

    /** The months of the span, first to last. */
    List<YearMonth> months() {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1))
                .toList();
    }

    boolean holds(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** The same months of the year before. */
    public Selection yearBefore() {
        YearMonth first = from.minusYears(1);
        YearMonth last = to.minusYears(1);
        return new Selection(first.toString(), last.toString(), first, last, department, procedure, null, null);
    }

    /** The address of a file with these figures. */
    public String address(String file) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(StatisticsPageController.ROOM + "/" + file)
                .queryParam("tu", from)
                .queryParam("den", to);
        if (department != null) {
            address.queryParam("co-quan", department);
        }
        if (procedure != null) {
            address.queryParam("thu-tuc", procedure);
        }
        return address.encode(StandardCharsets.UTF_8).toUriString();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
