package vn.motcua.command.dossier.duedate;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.StringJoiner;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.TimeLimit;

/** Times, waits and limits as the sentences of an explanation put them. */
final class DueDateWords {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(VietnamTime.ZONE);
    private static final int HOURS_A_DAY = 8;

    private DueDateWords() {}

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    static String vietnamese(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOURS -> limit.amount() + " giờ làm việc";
            case WORKING_DAYS -> limit.amount() + " ngày làm việc";
            case CALENDAR_DAYS -> limit.amount() + " ngày";
            case SAME_DAY -> "trong ngày làm việc, nhận sau 15:00 thì trong ngày làm việc tiếp theo";
            case NONE -> "không quy định";
        };
    }

    static String english(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOURS -> counted(limit.amount(), "working hour");
            case WORKING_DAYS -> counted(limit.amount(), "working day");
            case CALENDAR_DAYS -> counted(limit.amount(), "day");
            case SAME_DAY -> "the same working day, or the next one for what comes after 15:00";
            case NONE -> "none";
        };
    }

    static String vietnamese(Duration worked) {
        return parts(worked, " ngày", " giờ", " phút", false) + " làm việc";
    }

    static String english(Duration worked) {
        return parts(worked, " day", " hour", " minute", true) + " of working time";
    }

    /** The limit as working time; {@code null} where it is not counted in it. */
    static Duration workingTime(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_HOURS -> Duration.ofHours(limit.amount());
            case WORKING_DAYS -> Duration.ofHours((long) limit.amount() * HOURS_A_DAY);
            case CALENDAR_DAYS, SAME_DAY, NONE -> null;
        };
    }

    private static String parts(Duration worked, String day, String hour, String minute, boolean plural) {
        StringJoiner parts = new StringJoiner(" ");
        add(parts, worked.toHours() / HOURS_A_DAY, day, plural);
        add(parts, worked.toHours() % HOURS_A_DAY, hour, plural);
        add(parts, worked.toMinutesPart(), minute, plural);
        return parts.length() == 0 ? "0" + minute + (plural ? "s" : "") : parts.toString();
    }

    private static void add(StringJoiner parts, long count, String word, boolean plural) {
        if (count > 0) {
            parts.add(count + word + (plural && count != 1 ? "s" : ""));
        }
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
