package vn.motcua.api.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.random.RandomGenerator;

/** Working days on which more and more is submitted. */
final class WeightedDays {

    /** The last day is drawn so many times more often than the first. */
    private static final double GROWTH = 1.6;

    private final List<LocalDate> days;
    private final double[] upTo;

    private WeightedDays(List<LocalDate> days, double[] upTo) {
        this.days = days;
        this.upTo = upTo;
    }

    /** @param days two or more, in order */
    static WeightedDays growing(List<LocalDate> days) {
        double[] upTo = new double[days.size()];
        double sum = 0;
        for (int i = 0; i < days.size(); i++) {
            sum += 1 + (GROWTH - 1) * i / (days.size() - 1);
            upTo[i] = sum;
        }
        return new WeightedDays(List.copyOf(days), upTo);
    }

    LocalDate draw(RandomGenerator random) {
        double drawn = random.nextDouble() * upTo[upTo.length - 1];
        int index = 0;
        while (upTo[index] <= drawn) {
            index++;
        }
        return days.get(index);
    }
}
