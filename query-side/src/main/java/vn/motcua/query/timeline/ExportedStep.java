package vn.motcua.query.timeline;

import java.time.Instant;
import vn.motcua.events.dossier.Channel;

/**
 * One step as an event log of process mining tells it.
 *
 * @param position its ledger position
 * @param code the dossier code
 * @param externalId the dossier's foreign id; {@code null} where it has none
 * @param step the step's name
 * @param officer the id of the officer whom it names
 * @param group the officer's team; may be {@code null}
 * @param transition where in its life the step went
 * @param at when it happened
 * @param department the code of the dossier's department
 * @param channel how the dossier reached the centre
 */
public record ExportedStep(
        long position,
        String code,
        String externalId,
        String step,
        String officer,
        String group,
        Transition transition,
        Instant at,
        String department,
        Channel channel) {

    /** The transitions of the lifecycle extension of XES (IEEE 1849) that a step makes. */
    public enum Transition {
        SCHEDULE,
        START,
        COMPLETE
    }
}
