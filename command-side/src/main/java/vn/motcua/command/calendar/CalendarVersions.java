package vn.motcua.command.calendar;

import io.vavr.collection.Vector;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.motcua.events.calendar.CalendarCorrected;
import vn.motcua.events.calendar.ChangedDay;

/**
 * The calendars in force: the one that the programme comes with, as every correction until now has left it. A unit with corrections
 * of its own works by the province's days and, on top of them, its own. Immutable; calendars are computed once, when a
 * correction comes.
 */
public final class CalendarVersions implements Calendars {

    private final WorkingCalendar original;
    private final Vector<CalendarCorrected> corrections;
    private final WorkingCalendar province;
    private final Map<String, WorkingCalendar> units;

    private CalendarVersions(WorkingCalendar original, Vector<CalendarCorrected> corrections) {
        this.original = original;
        this.corrections = corrections;
        this.province = calendar(null);
        Map<String, WorkingCalendar> own = new HashMap<>();
        corrections
                .map(CalendarCorrected::department)
                .filter(department -> department != null)
                .forEach(department -> own.computeIfAbsent(department, this::calendar));
        this.units = Map.copyOf(own);
    }

    /** A calendar that nobody has corrected. */
    public static CalendarVersions startingFrom(WorkingCalendar original) {
        return new CalendarVersions(original, Vector.empty());
    }

    /** The versions after one more correction; a correction that is known already changes nothing. */
    public CalendarVersions with(CalendarCorrected correction) {
        return correction.number() <= corrections.size()
                ? this
                : new CalendarVersions(original, corrections.append(correction));
    }

    @Override
    public WorkingCalendar of(String department) {
        return department == null ? province : units.getOrDefault(department, province);
    }

    /** Every correction, the first first. */
    public List<CalendarCorrected> corrections() {
        return corrections.asJava();
    }

    /** The units that have a calendar of their own. */
    public SortedSet<String> units() {
        return new TreeSet<>(units.keySet());
    }

    /** The first day that any correction changed: appointments before it are as they were computed. */
    public Optional<LocalDate> firstChange() {
        return corrections
                .flatMap(CalendarCorrected::days)
                .map(ChangedDay::date)
                .minBy(LocalDate::compareTo)
                .toJavaOptional();
    }

    private WorkingCalendar calendar(String department) {
        Vector<CalendarCorrected> ofProvince = corrections.filter(correction -> correction.department() == null);
        Vector<CalendarCorrected> ofUnit =
                corrections.filter(correction -> department != null && department.equals(correction.department()));
        if (ofProvince.isEmpty() && ofUnit.isEmpty()) {
            return original;
        }
        String version = original.version() + (ofProvince.isEmpty() ? "" : "." + ofProvince.size());
        String legalBasis = ofProvince
                .appendAll(ofUnit)
                .maxBy(CalendarCorrected::number)
                .get()
                .legalBasis();
        return original.changed(
                ofUnit.isEmpty() ? version : version + "/" + department + "." + ofUnit.size(),
                legalBasis,
                ofProvince
                        .appendAll(ofUnit)
                        .flatMap(CalendarCorrected::days)
                        .map(CalendarDay::of)
                        .asJava());
    }
}
