package vn.motcua.query.replay;

import java.util.List;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.StatusChange;
import vn.motcua.query.projection.Ending;
import vn.motcua.query.projection.RecordedEvent;

/** One dossier while its events are folded, the first of them its intake. */
final class DossierFold {

    private final Particulars particulars;
    private final Appointments appointments = new Appointments();
    private final Steps steps = new Steps();
    private final Rounds rounds = new Rounds();
    private final Corrections corrections;
    private final OverdueMarks overdue = new OverdueMarks();
    private final Outcomes outcomes;
    private final List<Part> parts;
    private DossierStatus status;
    private Deed last;
    private long version = -1;
    private long position = -1;

    /**
     * @param erased whether the applicant's data was erased, then or later
     */
    DossierFold(boolean erased) {
        this.particulars = new Particulars(erased);
        this.corrections = new Corrections(erased);
        this.outcomes = new Outcomes(erased);
        this.parts = List.of(particulars, appointments, steps, rounds, corrections, overdue, outcomes);
    }

    DossierFold apply(RecordedEvent recorded) {
        last = Deed.of(recorded);
        version = Math.max(version, recorded.sequenceNumber());
        position = Math.max(position, recorded.position());
        status = StatusChange.after(status, recorded.event());
        parts.forEach(part -> part.apply(recorded.event(), last));
        return this;
    }

    /** What has come of it; the fold may go on. */
    ReplayedDossier state(String code, Erasure erasure) {
        return new ReplayedDossier(
                code,
                particulars.externalId(),
                particulars.stateSecret(),
                particulars.registered().imported(),
                version,
                position,
                last,
                status,
                particulars.procedure(),
                particulars.department(),
                particulars.channel(),
                particulars.applicant(),
                particulars.content(),
                erasure,
                particulars.papers(),
                particulars.choices(),
                particulars.registered(),
                particulars.accepted(),
                appointments.state(),
                Ending.reached(status) ? null : steps.current(),
                List.copyOf(steps.all()),
                rounds.supplements(),
                rounds.payments(),
                rounds.consultations(),
                corrections.all(),
                overdue.all(),
                outcomes.result(),
                outcomes.recalled(),
                outcomes.closing());
    }
}
