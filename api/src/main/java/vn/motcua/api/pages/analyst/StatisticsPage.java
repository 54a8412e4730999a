package vn.motcua.api.pages.analyst;

import java.time.Instant;
import java.util.List;
import vn.motcua.query.processing.Processing;
import vn.motcua.query.projection.CodedName;

/**
 * What the page with the statistics shows.
 *
 * @param selection of what the figures are
 * @param departments those that can be chosen
 * @param procedures those that can be chosen
 * @param intake what came in; {@code null} where the selection is faulty
 * @param processing how it was processed, a row for each month; {@code null} where the selection is faulty
 * @param at when it was counted
 */
public record StatisticsPage(
        Selection selection,
        List<CodedName> departments,
        List<CodedName> procedures,
        IntakeFigures intake,
        Processing processing,
        Instant at) {

    /** Whether there is nothing to draw. */
    public boolean empty() {
        return intake.empty() && processing.rows().isEmpty();
    }
}
