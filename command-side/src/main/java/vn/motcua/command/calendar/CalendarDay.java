package vn.motcua.command.calendar;

import java.time.LocalDate;
import vn.motcua.events.calendar.ChangedDay;

/**
 * A day on which the administration does not follow the plain week.
 *
 * @param date the day in Vietnam
 * @param kind what is different
 * @param name why, e.g. {@code Quốc khánh}
 * @param projected whether no official announcement of it exists yet
 */
record CalendarDay(LocalDate date, Kind kind, String name, boolean projected) {

    static CalendarDay of(ChangedDay day) {
        return new CalendarDay(day.date(), Kind.valueOf(day.kind().name()), day.name(), false);
    }

    enum Kind {
        /** Ngày nghỉ: a public holiday, or a day given in exchange for one. */
        CLOSED,
        /** Ngày làm bù: a day of the weekend that is worked. */
        EXTRA_WORKING,
        /** The plain week again: an exception that was withdrawn. */
        PLAIN
    }
}
