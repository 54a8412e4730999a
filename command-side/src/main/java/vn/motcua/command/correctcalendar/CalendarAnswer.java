package vn.motcua.command.correctcalendar;

/**
 * What answers a correction of the calendar.
 *
 * @param number its place among the corrections, from 1
 * @param calendarVersion the version that is in force with it, where it holds
 */
public record CalendarAnswer(int number, String calendarVersion) {}
