package vn.motcua.events.dossier;

/**
 * How long the law gives the authority (thời hạn giải quyết).
 *
 * @param amount in {@code unit}; 0 for {@link Unit#SAME_DAY} and {@link Unit#NONE}
 * @param unit what is counted
 */
public record TimeLimit(int amount, Unit unit) {

    /** What a time limit counts. */
    public enum Unit {
        /** Giờ làm việc. */
        WORKING_HOURS,
        /** Ngày làm việc. */
        WORKING_DAYS,
        /** Ngày: calendar days; the due date may not fall on a closed day. */
        CALENDAR_DAYS,
        /** Trong ngày; after 15:00 the next working day. */
        SAME_DAY,
        /** Không quy định: the procedure has no limit. */
        NONE
    }
}
