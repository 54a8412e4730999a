package vn.motcua.forms;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.events.VietnamTime;

/** How something ended against an appointment, by days in Vietnam. */
public enum Timeliness {
    EARLY("Trước hạn"),
    ON_TIME("Đúng hạn"),
    LATE("Quá hạn");

    private final String words;

    Timeliness(String words) {
        this.words = words;
    }

    /** Before the day of the appointment, on it, or after it; {@code null} where nothing is due. */
    public static Timeliness of(Instant endedAt, Instant dueAt) {
        if (dueAt == null) {
            return null;
        }
        LocalDate ended = VietnamTime.day(endedAt);
        LocalDate due = VietnamTime.day(dueAt);
        return ended.isBefore(due) ? EARLY : ended.equals(due) ? ON_TIME : LATE;
    }

    /** As the forms print it. */
    public String words() {
        return words;
    }
}
