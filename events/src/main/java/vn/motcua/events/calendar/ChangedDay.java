package vn.motcua.events.calendar;

import java.time.LocalDate;

/**
 * A day as it is to be from now on.
 *
 * @param date the day in Vietnam
 * @param kind what it is
 * @param name why, e.g. {@code Quốc khánh}
 */
public record ChangedDay(LocalDate date, DayKind kind, String name) {}
