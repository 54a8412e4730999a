package vn.motcua.command.calendar;

/** The working calendars in force: the province's, and those of units that differ from it. */
@FunctionalInterface
public interface Calendars {

    /**
     * The calendar that a unit works by.
     *
     * @param department the unit's identifier code; a unit without a calendar of its own works by the province's
     */
    WorkingCalendar of(String department);
}
