package vn.motcua.api.pages.analyst;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.query.processing.Processing;
import vn.motcua.query.processing.ProcessingStatistics;
import vn.motcua.query.processing.ProcessingStatistics.Grouping;
import vn.motcua.query.statistics.Intake;
import vn.motcua.query.statistics.IntakeStatistics;

/** Asks the read models for the figures of a selection. */
@Component
class StatisticsFigures {

    private final IntakeStatistics intake;
    private final ProcessingStatistics processing;

    StatisticsFigures(IntakeStatistics intake, ProcessingStatistics processing) {
        this.intake = intake;
        this.processing = processing;
    }

    /** Both spans in one question, so that they hold at the same position. */
    IntakeFigures beside(Selection selection) {
        return IntakeFigures.of(
                selection, intake.rows(selection.from().minusYears(1), selection.to(), selection.department(), null));
    }

    /** The counts of the span alone. */
    Intake intake(Selection selection) {
        return intake.rows(selection.from(), selection.to(), selection.department(), null);
    }

    /** By month, and by whatever the selection is one of. */
    static Set<Grouping> groupings(Selection selection) {
        Set<Grouping> groupings = EnumSet.of(Grouping.MONTH);
        if (selection.department() != null) {
            groupings.add(Grouping.DEPARTMENT);
        }
        if (selection.procedure() != null) {
            groupings.add(Grouping.PROCEDURE);
        }
        return groupings;
    }

    /** A row for each month in which there was anything to do; the totals are of everybody. */
    Processing processing(Selection selection) {
        Processing report = processing.report(selection.from(), selection.to(), groupings(selection));
        List<Processing.Row> rows = report.rows().stream()
                .filter(row -> selection.department() == null
                        || row.department() != null && row.department().code().equals(selection.department()))
                .filter(row -> selection.procedure() == null
                        || row.procedure() != null && row.procedure().code().equals(selection.procedure()))
                .toList();
        return new Processing(rows, report.totals(), report.position());
    }
}
