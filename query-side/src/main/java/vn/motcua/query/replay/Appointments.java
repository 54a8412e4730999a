package vn.motcua.query.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
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

    @Override
    public void apply(DossierEvent event, Deed deed) {
        if (event instanceof DossierSubmitted submitted) {
            decisionDueAt = submitted.decisionDueAt();
        } else if (event instanceof DossierReceived received) {
            set(received.dueAt(), received.calendarVersion(), deed);
        } else if (event instanceof DossierAccepted accepted) {
            set(accepted.dueAt(), accepted.calendarVersion(), deed);
        } else if (event instanceof AppointmentRescheduled rescheduled) {
            move(rescheduled.dueAt(), rescheduled.reason(), rescheduled.apology(), deed);
        } else if (event instanceof SupplementRequested || event instanceof PaymentRequested) {
            paused = deed;
        } else if (event instanceof SupplementProvided provided) {
            resume(provided.dueAt(), deed);
        } else if (event instanceof PaymentConfirmed confirmed) {
            resume(confirmed.dueAt(), deed);
        }
    }

    private void set(Instant to, String calendar, Deed deed) {
        calendarVersion = calendar;
        move(to, null, null, deed);
    }

    private void resume(Instant to, Deed deed) {
        paused = null;
        move(to, null, null, deed);
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
