package vn.motcua.command.calendar;

import vn.motcua.events.calendar.CalendarCorrected;

/** The calendars as this node knows them; whoever reads corrections in the ledger enters them here. Safe for many threads. */
public final class CalendarBook implements Calendars {

    private volatile CalendarVersions versions;

    /** @param original the calendar that corrections are made to */
    public CalendarBook(WorkingCalendar original) {
        this.versions = CalendarVersions.startingFrom(original);
    }

    @Override
    public WorkingCalendar of(String department) {
        return versions.of(department);
    }

    /** What is in force now. */
    public CalendarVersions versions() {
        return versions;
    }

    /** Enters a correction; one that is known already changes nothing. */
    public synchronized void enter(CalendarCorrected correction) {
        versions = versions.with(correction);
    }
}
