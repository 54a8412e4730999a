package vn.motcua.query.statistics;

import java.time.YearMonth;
import vn.motcua.events.dossier.Channel;

/**
 * How many dossiers came in (số hồ sơ tiếp nhận). A dossier counts once, in the month of Asia/Ho_Chi_Minh in which it
 * was submitted online or taken in at the counter or by post, by the time that it happened. Approved corrections of
 * department or channel move it.
 */
public interface IntakeStatistics {

    /** The name of this read model for progress, rebuilding and waiting. */
    String NAME = "statistics";

    /**
     * The counts of a span of months, all as of one position.
     *
     * @param from the first month
     * @param to the last month, included
     * @param department only this department's code; {@code null} for all
     * @param channel only this channel; {@code null} for all
     * @throws IllegalArgumentException if {@code to} is before {@code from}
     */
    Intake rows(YearMonth from, YearMonth to, String department, Channel channel);
}
