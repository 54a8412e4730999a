package vn.motcua.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.DueDateChange;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;

/** When the result is due, and what moved that. */
final class Appointments implements Part {

    private final List<AppointmentMove> moves = new ArrayList<>();
    private Instant dueAt;
    private String calendarVersion;
    private Instant decisionDueAt;
    private Deed paused;

    /** The questions for whose answers the clock stands still. */
    private final Map<Integer, Deed> awaited = new LinkedHashMap<>();

    @Override
    public void apply(DossierEvent event, Deed deed) {
        if (event instanceof DossierSubmitted submitted) {
            decisionDueAt = submitted.decisionDueAt();
        } else if (event instanceof DossierReceived received) {
            calendarVersion = received.calendarVersion();
        } else if (event instanceof DossierAccepted accepted) {
            calendarVersion = accepted.calendarVersion();
        }
        clock(event, deed);
        Instant to = DueDateChange.after(dueAt, event);
        if (event instanceof AppointmentRescheduled rescheduled) {
            move(to, rescheduled.reason(), rescheduled.apology(), deed);
        } else {
            move(to, null, null, deed);
        }
    }

    private void clock(DossierEvent event, Deed deed) {
        if (event instanceof SupplementRequested || event instanceof PaymentRequested) {
            paused = deed;
        } else if (event instanceof ConsultationRequested asked && asked.clockStoppedUnder() != null) {
            awaited.put(asked.consultation(), deed);
            paused = paused == null ? deed : paused;
        } else if (event instanceof SupplementProvided || event instanceof PaymentConfirmed) {
            paused = awaited.isEmpty() ? null : awaited.values().iterator().next();
        } else if (event instanceof ConsultationAnswered answered && awaited.remove(answered.consultation()) != null) {
            paused = awaited.isEmpty() ? null : paused;
        }
    }

    private void move(Instant to, String reason, String apology, Deed deed) {
        if (!Objects.equals(dueAt, to)) {
            moves.add(new AppointmentMove(dueAt, to, reason, apology, deed));
            dueAt = to;
        }
    }

    ReplayedAppointment state() {
        return new ReplayedAppointment(dueAt, calendarVersion, decisionDueAt, paused, moves);
    }
}
