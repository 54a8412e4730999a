package vn.motcua.api.demo;

import java.util.random.RandomGenerator;

/**
 * How the life of a dossier goes, with how many of a thousand go so. The shares are sample data: the source says nothing
 * of them. What happens after the last day of the plan does not happen, so some lives of every course stay open.
 */
enum Course {
    /** Finished before or on the due date, and collected. */
    ON_TIME(560, 0.30, 0.95),
    /** Finished, but the applicant has not come for the result. */
    NOT_COLLECTED(50, 0.30, 0.90),
    /** Finished after the due date. */
    LATE(60, 1.10, 1.80),
    /** Moved once with an apology, then finished. */
    RESCHEDULED(30, 0.95, 0.95),
    /** Something was missing, came, and the dossier was finished. */
    SUPPLEMENTED(110, 0.40, 0.95),
    /** Paid before it was accepted, where the procedure has a fee. */
    PAID(90, 0.30, 0.95),
    /** Decided against the applicant. */
    DECLINED(25, 0.50, 1.00),
    /** Not accepted: not this authority's matter. */
    NOT_ACCEPTED(35, 0.50, 1.00),
    /** Taken back by the applicant. */
    WITHDRAWN(25, 0.50, 1.00),
    /** Stopped because what was missing never came. */
    STOPPED(15, 0.50, 1.00);

    private static final int OF = 1_000;

    private final int share;
    private final double fastest;
    private final double slowest;

    Course(int share, double fastest, double slowest) {
        this.share = share;
        this.fastest = fastest;
        this.slowest = slowest;
    }

    /** Draws a course. */
    static Course draw(RandomGenerator random) {
        int drawn = random.nextInt(OF);
        for (Course course : values()) {
            drawn -= course.share;
            if (drawn < 0) {
                return course;
            }
        }
        throw new IllegalStateException("the shares of all courses are " + OF);
    }

    /** What part of the time limit processing takes, more than 1 if it is late. */
    double pace(RandomGenerator random) {
        return fastest + (slowest - fastest) * random.nextDouble();
    }
}
