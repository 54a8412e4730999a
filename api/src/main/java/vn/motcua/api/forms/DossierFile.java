package vn.motcua.api.forms;

import java.util.List;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.replay.Deed;
import vn.motcua.query.replay.DossierReplay;
import vn.motcua.query.replay.Point;
import vn.motcua.query.replay.ReplayedDossier;

/**
 * One dossier read once from the ledger: its events, and what they come to now or came to at an earlier point.
 *
 * @param events in the ledger's order
 * @param replay the same, to be replayed
 * @param now the newest state
 */
record DossierFile(List<RecordedEvent> events, DossierReplay replay, ReplayedDossier now) {

    static DossierFile of(List<RecordedEvent> events) {
        DossierReplay replay = new DossierReplay(events);
        return new DossierFile(events, replay, replay.asOf(Point.NOW).orElseThrow());
    }

    /** The dossier as it stood when this was done: a form that is printed again says what it said then. */
    ReplayedDossier at(Deed deed) {
        return replay.asOf(new Point.AtPosition(deed.position())).orElseThrow();
    }

    /** The acceptance, or the intake at the counter or by post; {@code null} until the dossier is accepted. */
    Deed acceptance() {
        if (now.accepted() != null) {
            return now.accepted();
        }
        return events.get(0).event() instanceof DossierReceived ? now.registered() : null;
    }

    /** Without the applicant: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "DossierFile[" + now.code() + "]";
    }
}
