package vn.motcua.query.processing;

import java.time.YearMonth;
import java.util.List;
import vn.motcua.query.projection.CodedName;

/**
 * A report on processing.
 *
 * @param rows in the order of department, month, procedure and officer
 * @param totals everything in one row; with months as rows, of the whole span
 * @param position the ledger position up to which everything is counted, at least
 */
public record Processing(List<Row> rows, Figures totals, long position) {

    public Processing {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param department {@code null} where rows are not told apart by it; so are the others
     * @param month the month that the figures are of
     * @param procedure the procedure
     * @param officer id and name; {@code null} also where no officer was answerable yet
     */
    public record Row(CodedName department, YearMonth month, CodedName procedure, CodedName officer, Figures figures) {}

    /**
     * The figures of a report. {@code received + carriedOver} is what there was to do: as many as
     * {@code finished + withdrawn + stopped + refused + inProgress}.
     *
     * @param received tiếp nhận trong kỳ: came in within the span; a submission counts once, accepted or not
     * @param receivedOnline of which trực tuyến
     * @param receivedDirectly of which trực tiếp and BCCI, at the counter and by post
     * @param receivedOtherwise of which by e-mail or from inside, only in imported histories
     * @param carriedOver từ kỳ trước: came in before the span and had not ended then
     * @param finished đã giải quyết: a result, granted or refused, that stands
     * @param early trước hạn: finished on a day before the appointment's
     * @param onTime đúng hạn: on its day, or without an appointment
     * @param late quá hạn: on a later day
     * @param moreThanOneSupplement finished ones that were sent back to the applicant more than once
     * @param lateUnderDecision766 finished late or after more than one supplement request: overdue by QĐ 766/QĐ-TTg
     * @param inProgress đang giải quyết: not ended at the end of the span, or now
     * @param inTime trong hạn: of which the day of the appointment had not passed, or not before the clock stood still
     * @param overdue quá hạn: of which it had
     * @param paused of {@code inProgress}, those whose clock stood still
     * @param withdrawn rút hồ sơ
     * @param stopped dừng xử lý
     * @param refused không được tiếp nhận
     * @param meanWorkingHours of the finished, from acceptance to result, without pauses; two decimals; {@code null} for none
     * @param medianWorkingHours as the mean
     */
    public record Figures(
            long received,
            long receivedOnline,
            long receivedDirectly,
            long receivedOtherwise,
            long carriedOver,
            long finished,
            long early,
            long onTime,
            long late,
            long moreThanOneSupplement,
            long lateUnderDecision766,
            long inProgress,
            long inTime,
            long overdue,
            long paused,
            long withdrawn,
            long stopped,
            long refused,
            Double meanWorkingHours,
            Double medianWorkingHours) {}
}
