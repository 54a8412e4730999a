package vn.motcua.command.dossier.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.CorrectionRejected;
import vn.motcua.events.dossier.CorrectionRequested;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierBecameOverdue;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.DueDateRecalculated;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.StatusChange;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepBecameOverdue;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.StepReturned;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.events.dossier.Waited;

/** How events change what the rules know of a dossier. Pure: no event is refused, none has an effect elsewhere. */
public final class Evolution {

    /** What one type of event changes beside code, status and version. */
    private interface Change<E extends DossierEvent> {
        DossierState apply(DossierState state, E event, Provenance provenance);
    }

    private static final Map<Class<?>, Change<?>> CHANGES = new HashMap<>();

    static {
        on(DossierSubmitted.class, (state, event, from) -> state.with(Intakes.particulars(event, from)));
        on(
                DossierReceived.class,
                (state, event, from) -> state.with(Intakes.particulars(event))
                        .with(Appointment.NONE.due(
                                event.dueAt(), basis(event.dueAt(), event.calendarVersion(), from))));
        on(
                DossierAccepted.class,
                (state, event, from) -> state.with(state.particulars().under(event.procedure()))
                        .with(Appointment.NONE.due(
                                event.dueAt(), basis(event.dueAt(), event.calendarVersion(), from))));
        on(
                StepAssigned.class,
                (state, event, from) -> remember(
                        state.with(
                                Step.assigned(event.step(), event.name(), event.officer(), event.key(), event.dueAt())),
                        event.getClass(),
                        event.name(),
                        event.officer().id(),
                        from));
        on(
                StepReassigned.class,
                (state, event, from) ->
                        state.with(step(state, event.step(), event.name(), event.to(), Step.Phase.ASSIGNED)));
        on(
                StepStarted.class,
                (state, event, from) -> remember(
                        state.with(step(state, event.step(), event.name(), event.officer(), Step.Phase.STARTED)),
                        event.getClass(),
                        event.name(),
                        event.officer().id(),
                        from));
        on(
                StepCompleted.class,
                (state, event, from) -> remember(
                        state.with(step(state, event.step(), event.name(), event.officer(), Step.Phase.COMPLETED)),
                        event.getClass(),
                        event.name(),
                        event.officer().id(),
                        from));
        on(
                StepReturned.class,
                (state, event, from) ->
                        state.with(step(state, event.step(), event.name(), event.officer(), Step.Phase.RETURNED)));
        on(
                ResultRecalled.class,
                (state, event, from) -> state.with(state.steps().recalled()));
        on(
                ConsultationRequested.class,
                (state, event, from) -> event.clockStoppedUnder() == null
                        ? state.with(
                                new Consultation(event.consultation(), event.step(), event.consulted(), false, false))
                        : state.with(new Consultation(
                                        event.consultation(), event.step(), event.consulted(), true, false))
                                .with(state.appointment().awaiting(from.occurredAt())));
        on(
                ConsultationAnswered.class,
                (state, event, from) -> answered(
                        waited(state, event.waited()),
                        state.consultation(event.consultation()).get(),
                        event.dueAt(),
                        from));
        on(
                SupplementRequested.class,
                (state, event, from) ->
                        state.with(state.appointment().paused(from.occurredAt(), event.from(), List.of())));
        on(
                SupplementProvided.class,
                (state, event, from) -> waited(state, event.waited())
                        .with(state.appointment().actedUpon(from.occurredAt(), event.dueAt(), event.waited() != null)));
        on(
                PaymentRequested.class,
                (state, event, from) ->
                        state.with(state.appointment().paused(from.occurredAt(), event.from(), event.fees())));
        on(
                PaymentConfirmed.class,
                (state, event, from) -> waited(state, event.waited())
                        .with(state.appointment().actedUpon(from.occurredAt(), event.dueAt(), event.waited() != null)));
        on(
                AppointmentRescheduled.class,
                (state, event, from) -> state.with(state.appointment().movedTo(event.dueAt())));
        on(
                DueDateRecalculated.class,
                (state, event, from) -> state.with(state.appointment().recalculated(event.dueAt())));
        on(
                DossierBecameOverdue.class,
                (state, event, from) -> state.with(state.overdue().dossier(event.dueAt())));
        on(
                StepBecameOverdue.class,
                (state, event, from) -> state.with(state.overdue().step(event.step(), event.dueAt())));
        on(
                CorrectionRequested.class,
                (state, event, from) -> state.with(new Correction(
                        event.correction(),
                        event.field(),
                        event.before(),
                        event.after(),
                        from.actor().id(),
                        true)));
        on(
                CorrectionApproved.class,
                (state, event, from) -> state.with(
                                state.correction(event.correction()).get().decided())
                        .with(Corrected.particulars(state.particulars(), event.field(), event.after())));
        on(
                CorrectionRejected.class,
                (state, event, from) ->
                        state.with(state.correction(event.correction()).get().decided()));
        on(
                ApplicantDataErased.class,
                (state, event, from) -> state.with(state.particulars().withoutPersonalData()));
    }

    private Evolution() {}

    /**
     * The state after {@code event}.
     *
     * @param state the state until then, {@link DossierState#NONE} before the first event
     * @param event what happened
     * @param provenance who did it and when
     */
    public static DossierState evolve(DossierState state, DossierEvent event, Provenance provenance) {
        DossierState next = state.next(event.code(), StatusChange.after(state.status(), event));
        Change<?> change = CHANGES.get(event.getClass());
        return change == null ? next : apply(change, next, event, provenance);
    }

    @SuppressWarnings("unchecked") // A change is only ever filed under its own event class, see on().
    private static <E extends DossierEvent> DossierState apply(
            Change<E> change, DossierState state, DossierEvent event, Provenance provenance) {
        return change.apply(state, (E) event, provenance);
    }

    private static <E extends DossierEvent> void on(Class<E> type, Change<E> change) {
        CHANGES.put(type, change);
    }

    /** A date that names no calendar was told by a history: nothing says what it was computed from. */
    private static DueBasis basis(Instant dueAt, String calendarVersion, Provenance provenance) {
        return dueAt == null || calendarVersion == null ? DueBasis.NONE : DueBasis.countedFrom(provenance.occurredAt());
    }

    private static DossierState answered(
            DossierState state, Consultation consultation, Instant dueAt, Provenance provenance) {
        DossierState next = state.with(new Consultation(
                consultation.number(),
                consultation.step(),
                consultation.consulted(),
                consultation.stopsTheClock(),
                true));
        return consultation.stopsTheClock()
                ? next.with(next.appointment().answered(provenance.occurredAt(), dueAt))
                : next;
    }

    /** While the clock stood still no share of an open step was used up. */
    private static DossierState waited(DossierState state, Waited waited) {
        DossierState moved = state;
        if (waited != null) {
            for (Step step : state.steps().open()) {
                moved = step.dueAt() == null ? moved : moved.with(step.waiting(waited.workedSeconds()));
            }
        }
        return moved;
    }

    /** A history may tell of a step's end that never told of its beginning. */
    private static Step step(DossierState state, int number, String name, Officer officer, Step.Phase phase) {
        return state.steps()
                .find(number)
                .map(known -> known.with(officer, phase))
                .getOrElse(() -> new Step(number, name, officer, phase, null, null, 0));
    }

    private static DossierState remember(
            DossierState state,
            Class<? extends DossierEvent> type,
            String step,
            String officer,
            Provenance provenance) {
        if (state.particulars().externalId() == null || !provenance.imported()) {
            return state;
        }
        return state.with(
                state.history().plus(new ImportedHistory.Entry(type, step, officer, provenance.occurredAt())));
    }
}
