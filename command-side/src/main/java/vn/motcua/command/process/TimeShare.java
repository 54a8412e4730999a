package vn.motcua.command.process;

import java.math.BigDecimal;

/**
 * The part of the time limit that a step may take; exactly one of the two is given.
 *
 * @param workingHours in working hours, above 0, at most two decimals; {@code null} where the share is a percentage
 * @param percent of the time limit, 1 to 100; {@code null} where the share is in hours
 */
public record TimeShare(BigDecimal workingHours, Integer percent) {

    public TimeShare {
        workingHours = workingHours == null ? null : plain(workingHours);
    }

    /** That many working hours. */
    public static TimeShare hours(String workingHours) {
        return new TimeShare(new BigDecimal(workingHours), null);
    }

    /** That part of the limit. */
    public static TimeShare percent(int percent) {
        return new TimeShare(null, percent);
    }

    /** Two notations of one number, 2 and 2.0, are one share. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
