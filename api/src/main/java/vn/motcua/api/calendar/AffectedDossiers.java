package vn.motcua.api.calendar;

import io.vavr.control.Either;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.api.duedate.DueDateReading;
import vn.motcua.command.Refusal;
import vn.motcua.command.calendar.CalendarBook;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Recalculation;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.VietnamTime;
import vn.motcua.query.status.StatusView;

/**
 * Finds the open dossiers whose appointment comes out differently by the calendars in force. The read model names the
 * candidates, due on or after the first day that was ever changed; each one's own events decide.
 */
@Component
class AffectedDossiers {

    private final StatusView dossiers;
    private final DueDateReading dueDates;
    private final CalendarBook calendars;
    private final Clock clock;

    AffectedDossiers(StatusView dossiers, DueDateReading dueDates, CalendarBook calendars, Clock clock) {
        this.dossiers = dossiers;
        this.dueDates = dueDates;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * The affected ones among the next candidates.
     *
     * @param after the last candidate of the page before; {@code null}: from the first
     * @param limit how many candidates to look at
     */
    Page page(String after, int limit) {
        Optional<LocalDate> firstChange = calendars.versions().firstChange();
        if (firstChange.isEmpty()) {
            return new Page(List.of(), null);
        }
        Instant from = firstChange.get().atStartOfDay(VietnamTime.ZONE).toInstant();
        List<String> candidates = dossiers.openDueFrom(from, after, limit);
        List<Affected> affected = new ArrayList<>();
        candidates.forEach(code -> affected(code).ifPresent(affected::add));
        return new Page(affected, candidates.size() < limit ? null : candidates.get(candidates.size() - 1));
    }

    private Optional<Affected> affected(String code) {
        return dueDates.of(code).flatMap(explained -> {
            DossierState state = explained.state();
            String department = state.particulars().department().code();
            WorkingTime time = new WorkingTime(calendars.of(department));
            Either<Refusal, Optional<Instant>> moved = Recalculation.of(state, time, clock.instant());
            // A calendar that ends too early to tell moves nothing; the command would be refused with the reason.
            return moved.getOrElse(Optional.empty())
                    .map(to -> new Affected(
                            code,
                            department,
                            explained.dueAt(),
                            to,
                            explained.calendarVersion(),
                            time.calendarVersion()));
        });
    }

    /**
     * A page of affected dossiers.
     *
     * @param items in the order of their codes; may be empty on a page that is not the last
     * @param nextCursor where the next page begins; {@code null} on the last
     */
    record Page(List<Affected> items, String nextCursor) {}

    /**
     * A dossier whose appointment comes out differently.
     *
     * @param code the dossier code
     * @param department the department that decides
     * @param dueAt the appointment as it stands
     * @param recalculatedDueAt the appointment by the calendar in force
     * @param calendarVersion the version that {@code dueAt} was counted by
     * @param newCalendarVersion the version in force
     */
    record Affected(
            String code,
            String department,
            Instant dueAt,
            Instant recalculatedDueAt,
            String calendarVersion,
            String newCalendarVersion) {}
}
