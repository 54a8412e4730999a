package vn.motcua.query.timeline;

import java.time.Instant;
import java.util.Map;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;

/**
 * What has to be known of a dossier to tell before from after when its next event comes.
 *
 * @param externalId its foreign id; may be {@code null}
 * @param department the code of the department that decides
 * @param channel how it reached the centre
 * @param status where it stands
 * @param dueAt its appointment; may be {@code null}
 * @param open the steps that are assigned or taken up and not finished, by number
 */
record DossierState(
        String externalId,
        String department,
        Channel channel,
        DossierStatus status,
        Instant dueAt,
        Map<Integer, OpenStep> open) {

    DossierState {
        open = open == null ? Map.of() : Map.copyOf(open);
    }

    /**
     * A step that somebody is answerable for.
     *
     * @param officer the officer's id
     * @param assignedAt since when; {@code null} where a history starts a step that it never assigned
     * @param startedAt when it was taken up; {@code null} until then
     */
    record OpenStep(String officer, Instant assignedAt, Instant startedAt) {}
}
