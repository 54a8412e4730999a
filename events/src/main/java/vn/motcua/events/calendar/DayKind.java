package vn.motcua.events.calendar;

/** What a day of the working calendar can be. */
public enum DayKind {
    /** Ngày nghỉ: a public holiday, or a day given in exchange for one. */
    CLOSED,
    /** Ngày làm bù: a day of the weekend that is worked. */
    EXTRA_WORKING,
    /** The plain week again, Monday to Friday: an exception that was withdrawn. */
    PLAIN
}
