package vn.motcua.query.processing;

import java.time.YearMonth;
import java.util.Set;

/**
 * The columns of report II.06a/VPCP/KSTT. Counted from where each dossier stands now: a result that was recalled is no result, and
 * a corrected department or channel counts as corrected, also in months that are over.
 */
public interface ProcessingStatistics {

    /** The name of the read model. */
    String NAME = "processing";

    /** By what a report tells its rows apart. */
    enum Grouping {
        /** The department that decides. */
        DEPARTMENT,
        /** Each month is a report of its own: what was open at its end is carried over to the next. */
        MONTH,
        /** The procedure under which the dossier is processed. */
        PROCEDURE,
        /** The officer who was answerable last. */
        OFFICER
    }

    /**
     * The report of a span of months of Asia/Ho_Chi_Minh.
     *
     * @param from the first month
     * @param to the last month, included; what has not come yet is left out
     * @param groupings none: one row for everything
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    Processing report(YearMonth from, YearMonth to, Set<Grouping> groupings);
}
