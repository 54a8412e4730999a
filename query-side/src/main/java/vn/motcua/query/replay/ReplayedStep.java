package vn.motcua.query.replay;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.dossier.Officer;

/**
 * One step of a dossier (bước xử lý).
 *
 * @param number from 1
 * @param name what it is called
 * @param officer who is, or was last, answerable
 * @param phase how far it is
 * @param note from the one who assigned it; may be {@code null}
 * @param assigned by which event the officer became answerable; {@code null} where a history tells of no assignment
 * @param started by which event it was taken up; {@code null} until then
 * @param closed by which event it was finished or sent back; {@code null} until then
 * @param opinion the officer's opinion (ý kiến xử lý); may be {@code null}
 * @param draftResult the draft result (dự thảo kết quả); may be {@code null}
 * @param returnReason what has to be done again; {@code null} unless it was sent back
 * @param handovers how it went from officer to officer, oldest first
 */
public record ReplayedStep(
        int number,
        String name,
        Officer officer,
        Phase phase,
        String note,
        Deed assigned,
        Deed started,
        Deed closed,
        String opinion,
        String draftResult,
        String returnReason,
        List<Handover> handovers) {

    public ReplayedStep {
        handovers = List.copyOf(handovers);
    }

    /** How far a step is. */
    public enum Phase {
        ASSIGNED,
        STARTED,
        COMPLETED,
        RETURNED
    }

    /** A step that nothing has been told of yet. */
    static ReplayedStep none(int number) {
        return new ReplayedStep(number, null, null, null, null, null, null, null, null, null, null, List.of());
    }

    boolean open() {
        return phase == Phase.ASSIGNED || phase == Phase.STARTED;
    }

    /** The place in the ledger of the last event that made somebody answerable. */
    long heldSince() {
        return started == null ? assigned.position() : started.position();
    }

    ReplayedStep assigned(String called, Officer to, String with, Deed deed) {
        return new ReplayedStep(
                number, called, to, Phase.ASSIGNED, with, deed, null, null, null, null, null, handovers);
    }

    ReplayedStep handedOver(Handover handover, String called) {
        List<Handover> longer = new ArrayList<>(handovers);
        longer.add(handover);
        return new ReplayedStep(
                number,
                called,
                handover.to(),
                Phase.ASSIGNED,
                note,
                handover.reassigned(),
                null,
                null,
                null,
                null,
                null,
                longer);
    }

    ReplayedStep started(String called, Officer by, Deed deed) {
        return new ReplayedStep(
                number, called, by, Phase.STARTED, note, assigned, deed, null, null, null, null, handovers);
    }

    ReplayedStep completed(String called, Officer by, String saying, String draft, Deed deed) {
        return new ReplayedStep(
                number, called, by, Phase.COMPLETED, note, assigned, started, deed, saying, draft, null, handovers);
    }

    ReplayedStep returned(String called, Officer by, String because, Deed deed) {
        return new ReplayedStep(
                number, called, by, Phase.RETURNED, note, assigned, started, deed, null, null, because, handovers);
    }
}
