package vn.motcua.command.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which days are worked: Monday to Friday without the closed days, and the days of the weekend that are worked back. It
 * knows the days from {@link #firstDay()} to {@link #lastDay()} and refuses to guess beyond. Immutable; every question
 * is answered by looking up, never by walking over days. All days are days of Asia/Ho_Chi_Minh.
 */
public final class WorkingCalendar implements Calendars {

    /** Public holidays (nghỉ lễ, tết): what rests on no announcement of its own rests on this. */
    private static final String LEAVE_AND_HOLIDAYS = "Bộ luật Lao động 2019, Điều 112";

    private final String version;
    private final String legalBasis;
    private final LocalDate firstDay;
    private final LocalDate lastDay;
    private final SortedMap<LocalDate, CalendarDay> exceptions;
    private final int[] workedBefore;
    private final int[] workedDays;

    WorkingCalendar(String version, LocalDate firstDay, LocalDate lastDay, Collection<CalendarDay> exceptions) {
        this(version, LEAVE_AND_HOLIDAYS, firstDay, lastDay, byDate(exceptions));
    }

    private WorkingCalendar(
            String version,
            String legalBasis,
            LocalDate firstDay,
            LocalDate lastDay,
            SortedMap<LocalDate, CalendarDay> exceptions) {
        this.version = version;
        this.legalBasis = legalBasis;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.exceptions = exceptions;
        int length = (int) ChronoUnit.DAYS.between(firstDay, lastDay) + 1;
        int[] before = new int[length + 1];
        int[] days = new int[length];
        for (int day = 0; day < length; day++) {
            boolean works = works(firstDay.plusDays(day), exceptions);
            if (works) {
                days[before[day]] = day;
            }
            before[day + 1] = before[day] + (works ? 1 : 0);
        }
        this.workedBefore = before;
        this.workedDays = Arrays.copyOf(days, before[length]);
    }

    /** Names this calendar in every due date computed with it, e.g. {@code vn-2010-2027-1f2e3d4c}. */
    public String version() {
        return version;
    }

    /** The provision that this version rests on. */
    public String legalBasis() {
        return legalBasis;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    /** This calendar, wherever the unit. */
    @Override
    public WorkingCalendar of(String department) {
        return this;
    }

    /** Whether {@code day} is one that the calendar knows. */
    public boolean knows(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /**
     * Whether the administration works on {@code day}.
     *
     * @throws BeyondHorizonException for a day that the calendar does not know
     */
    public boolean isWorkingDay(LocalDate day) {
        int index = index(day);
        return workedBefore[index + 1] > workedBefore[index];
    }

    /**
     * How many working days of the calendar lie before {@code day}.
     *
     * @throws BeyondHorizonException for a day that the calendar does not know
     */
    public int workingDaysBefore(LocalDate day) {
        return workedBefore[index(day)];
    }

    /**
     * The working day before which {@code count} others lie.
     *
     * @throws BeyondHorizonException where the calendar ends earlier
     */
    public LocalDate workingDay(long count) {
        if (count < 0 || count >= workedDays.length) {
            throw new BeyondHorizonException(firstDay, lastDay);
        }
        return firstDay.plusDays(workedDays[(int) count]);
    }

    /**
     * {@code day} if it is worked, else the first working day after it.
     *
     * @throws BeyondHorizonException for a day that the calendar does not know, or where it ends earlier
     */
    public LocalDate workingDayFrom(LocalDate day) {
        return workingDay(workingDaysBefore(day));
    }

    /**
     * The calendar with some days as they are to be from now on.
     *
     * @param newVersion its name
     * @param newLegalBasis the provision by which the days change
     * @param changes days of years known so far or of the year after; a later day extends the horizon to that year's end
     */
    WorkingCalendar changed(String newVersion, String newLegalBasis, Collection<CalendarDay> changes) {
        SortedMap<LocalDate, CalendarDay> days = new TreeMap<>(exceptions);
        LocalDate last = lastDay;
        for (CalendarDay change : changes) {
            days.put(change.date(), change);
            LocalDate yearEnd = LocalDate.of(change.date().getYear(), 12, 31);
            last = yearEnd.isAfter(last) ? yearEnd : last;
        }
        return new WorkingCalendar(newVersion, newLegalBasis, firstDay, last, days);
    }

    private int index(LocalDate day) {
        if (!knows(day)) {
            throw new BeyondHorizonException(firstDay, lastDay);
        }
        return (int) ChronoUnit.DAYS.between(firstDay, day);
    }

    private static boolean works(LocalDate day, Map<LocalDate, CalendarDay> exceptions) {
        CalendarDay exception = exceptions.get(day);
        if (exception != null && exception.kind() != CalendarDay.Kind.PLAIN) {
            return exception.kind() == CalendarDay.Kind.EXTRA_WORKING;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static SortedMap<LocalDate, CalendarDay> byDate(Collection<CalendarDay> days) {
        SortedMap<LocalDate, CalendarDay> byDate = new TreeMap<>();
        days.forEach(day -> byDate.put(day.date(), day));
        return byDate;
    }
}
