package vn.motcua.api.forms;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.calendar.Calendars;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.Waited;

/**
 * Until when the shares of a dossier's open steps last, as its events tell: the end that was set when the step was assigned, and on
 * top of it the working time that the clock has stood still since.
 */
final class StepShares {

    private record Share(Instant dueAt, long waitedSeconds) {}

    private final Calendars calendars;
    private final Map<Integer, Share> open = new HashMap<>();
    private String department;

    StepShares(Calendars calendars) {
        this.calendars = calendars;
    }

    void add(DossierEvent event) {
        if (event instanceof DossierSubmitted submitted) {
            department = submitted.department().code();
        } else if (event instanceof DossierReceived received) {
            department = received.department().code();
        } else if (event instanceof StepAssigned assigned) {
            open.remove(assigned.step());
            if (assigned.dueAt() != null) {
                open.put(assigned.step(), new Share(assigned.dueAt(), 0));
            }
        } else {
            Waited waited = waited(event);
            if (waited != null) {
                open.replaceAll(
                        (step, share) -> new Share(share.dueAt(), share.waitedSeconds() + waited.workedSeconds()));
            }
        }
    }

    private static Waited waited(DossierEvent event) {
        if (event instanceof SupplementProvided provided) {
            return provided.waited();
        }
        if (event instanceof PaymentConfirmed confirmed) {
            return confirmed.waited();
        }
        return event instanceof ConsultationAnswered answered ? answered.waited() : null;
    }

    /** The end of the share of a step that has ended; empty where it has none, or where it lies beyond the calendar. */
    Optional<Instant> close(int step) {
        Share share = open.remove(step);
        if (share == null || share.waitedSeconds() == 0) {
            return Optional.ofNullable(share).map(Share::dueAt);
        }
        return new WorkingTime(calendars.of(department))
                .plus(share.dueAt(), Duration.ofSeconds(share.waitedSeconds()))
                .toJavaOptional();
    }
}
