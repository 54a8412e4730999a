package vn.motcua.query.timeline;

import java.time.Instant;
import vn.motcua.events.Actor;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.timeline.DossierState.OpenStep;

/** One event as a row of the timeline. */
record StoredAction(
        RecordedEvent recorded,
        String type,
        String externalId,
        String department,
        Channel channel,
        NamedStep step,
        DossierStatus statusBefore,
        DossierStatus statusAfter,
        OpenStep before,
        OpenStep after,
        Instant dueAt,
        boolean late) {

    /** The role under which citizens act; of them nothing but the role is kept. */
    private static final String APPLICANT = "applicant";

    Object[] values() {
        Actor actor = recorded.provenance().actor();
        boolean applicant = APPLICANT.equals(actor.role());
        return new Object[] {
            recorded.position(),
            recorded.sequenceNumber(),
            recorded.code(),
            externalId,
            type,
            applicant ? null : actor.id(),
            applicant ? null : actor.name(),
            actor.role(),
            applicant ? null : actor.department(),
            applicant ? null : actor.onBehalfOf(),
            step == null ? null : step.number(),
            step == null ? null : step.name(),
            step == null || step.officer() == null ? null : step.officer().id(),
            step == null || step.officer() == null ? null : step.officer().name(),
            step == null || step.officer() == null ? null : step.officer().group(),
            statusBefore == null ? null : statusBefore.code(),
            statusAfter.code(),
            before == null ? null : before.officer(),
            after == null ? null : after.officer(),
            recorded.occurredAt(),
            recorded.recordedAt(),
            recorded.provenance().imported(),
            before == null ? null : before.assignedAt(),
            before == null ? null : before.startedAt(),
            dueAt,
            late,
            department,
            channel.name()
        };
    }
}
