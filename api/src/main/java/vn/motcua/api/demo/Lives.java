package vn.motcua.api.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.TimeLimit;

/** Tells the life of each dossier of the plan: the same dossier has the same life in every run. */
final class Lives {

    private final Map<String, DemoStaff> staff;
    private final DemoNames names;
    private final WorkingTime dueDates;
    private final DemoHours time;
    private final Instant end;

    /**
     * @param staff by department code
     * @param end what would happen later does not happen
     */
    Lives(Map<String, DemoStaff> staff, DemoNames names, WorkingCalendar calendar, Instant end) {
        this.staff = staff;
        this.names = names;
        this.dueDates = new WorkingTime(calendar);
        this.time = new DemoHours(calendar);
        this.end = end;
    }

    /** What happens to {@code dossier}, in order; the first act submits it. */
    List<DemoAct> of(DemoDossier dossier) {
        return new Life(dossier, staff.get(dossier.department().code()), names, this)
                .tell().stream().takeWhile(act -> !act.at().isAfter(end)).toList();
    }

    DemoHours time() {
        return time;
    }

    /** The due date of a dossier accepted at {@code accepted}; {@code null} for a procedure without limit. */
    Instant dueAt(Instant accepted, TimeLimit limit) {
        return dueDates.dueAt(accepted, limit)
                .getOrElseThrow(refusal -> new IllegalStateException(refusal.english()))
                .orElse(null);
    }
}
