package vn.motcua.query.timeline;

import java.time.Instant;

/**
 * Which steps to export. What is {@code null} matches everything.
 *
 * @param from from this instant of happening
 * @param to before this instant
 * @param department the code of the dossier's department
 */
public record StepFilter(Instant from, Instant to, String department) {

    /** Every step. */
    public static final StepFilter ALL = new StepFilter(null, null, null);
}
