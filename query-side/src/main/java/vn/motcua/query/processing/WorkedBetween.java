package vn.motcua.query.processing;

import java.time.Instant;
import java.util.OptionalLong;

/** Working time by the calendar of a department. */
@FunctionalInterface
public interface WorkedBetween {

    /**
     * The working time between two instants, seconds.
     *
     * @param department the department's code
     * @return empty where the calendar does not know a day of it
     */
    OptionalLong seconds(String department, Instant from, Instant to);
}
