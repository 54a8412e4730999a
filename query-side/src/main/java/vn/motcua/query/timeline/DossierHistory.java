package vn.motcua.query.timeline;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.events.EventTypes;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.DueDateChange;
import vn.motcua.events.dossier.StatusChange;
import vn.motcua.query.projection.CorrectedDepartment;
import vn.motcua.query.projection.Ending;
import vn.motcua.query.projection.Lateness;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.timeline.DossierState.OpenStep;

/** One dossier while a batch is folded over it: each event becomes a row that tells before from after. */
final class DossierHistory {

    private static final DossierState NOTHING = new DossierState(null, null, null, null, null, null);

    private final String code;
    private DossierState state;
    private long position;

    DossierHistory(String code) {
        this(code, NOTHING, -1);
    }

    DossierHistory(String code, DossierState state, long position) {
        this.code = code;
        this.state = state;
        this.position = position;
    }

    String code() {
        return code;
    }

    DossierState state() {
        return state;
    }

    long position() {
        return position;
    }

    /** Takes one event in; {@code null} if it is not newer than what is known. */
    StoredAction apply(RecordedEvent recorded) {
        if (recorded.position() <= position) {
            return null;
        }
        DossierState before = state;
        NamedStep step = NamedStep.of(recorded.event());
        OpenStep openBefore = step == null ? null : before.open().get(step.number());
        state = after(before, recorded, step);
        position = recorded.position();
        OpenStep openAfter = step == null ? null : state.open().get(step.number());
        return new StoredAction(
                recorded,
                EventTypes.name(recorded.event().getClass()),
                state.externalId(),
                state.department(),
                state.channel(),
                step,
                before.status(),
                state.status(),
                openBefore,
                openAfter,
                before.dueAt(),
                late(before, recorded.occurredAt()));
    }

    /** What was finished is not late again when it is handed over, corrected or erased. */
    private static boolean late(DossierState before, Instant at) {
        return before.status() != null && !Ending.reached(before.status()) && Lateness.late(at, before.dueAt());
    }

    private static DossierState after(DossierState before, RecordedEvent recorded, NamedStep step) {
        DossierEvent event = recorded.event();
        DossierStatus status = StatusChange.after(before.status(), event);
        Map<Integer, OpenStep> open = new HashMap<>(before.open());
        if (step != null && step.opensOrStarts()) {
            open.put(step.number(), step.opened(before.open().get(step.number()), recorded.occurredAt()));
        } else if (step != null && step.closes()) {
            open.remove(step.number());
        }
        return new DossierState(
                event instanceof DossierReceived received ? received.externalId() : before.externalId(),
                department(before, event),
                channel(before, event),
                status,
                DueDateChange.after(before.dueAt(), event),
                open);
    }

    private static String department(DossierState before, DossierEvent event) {
        if (event instanceof DossierSubmitted submitted) {
            return submitted.department().code();
        }
        if (event instanceof DossierReceived received) {
            return received.department().code();
        }
        return event instanceof CorrectionApproved correction && correction.field() == CorrectableField.DEPARTMENT
                ? CorrectedDepartment.of(correction.after()).code()
                : before.department();
    }

    private static Channel channel(DossierState before, DossierEvent event) {
        if (event instanceof DossierSubmitted) {
            return Channel.ONLINE;
        }
        if (event instanceof DossierReceived received) {
            return received.channel();
        }
        return event instanceof CorrectionApproved correction && correction.field() == CorrectableField.CHANNEL
                ? Channel.valueOf(correction.after())
                : before.channel();
    }
}
