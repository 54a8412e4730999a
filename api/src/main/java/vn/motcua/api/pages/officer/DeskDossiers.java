package vn.motcua.api.pages.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.api.actions.ActionsReading;
import vn.motcua.api.duedate.DueDateReading;
import vn.motcua.api.forms.PrintedForms;
import vn.motcua.api.problem.ProblemException;
import vn.motcua.api.problem.ProblemType;
import vn.motcua.api.search.ReadingScope;
import vn.motcua.command.Caller;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.replay.DossierReplay;
import vn.motcua.query.replay.Point;

/** Reads dossiers for the officers who work on them, from the ledger itself: what was done a moment ago is there. */
@Component
class DeskDossiers {

    private final ActionsReading actions;
    private final PostgresEventStorageEngine ledger;
    private final DueDateReading dueDates;
    private final PrintedForms forms;
    private final ReadingScope scope;

    DeskDossiers(
            ActionsReading actions,
            PostgresEventStorageEngine ledger,
            DueDateReading dueDates,
            PrintedForms forms,
            ReadingScope scope) {
        this.actions = actions;
        this.ledger = ledger;
        this.dueDates = dueDates;
        this.forms = forms;
        this.scope = scope;
    }

    /**
     * The dossier, for whoever may read it or is answerable for one of its steps.
     *
     * @throws ProblemException 404 where there is none of that code or it must look like it, 403 for everybody else
     */
    DeskDossier find(String code, Caller caller, HttpServletRequest request) {
        ActionsReading.Standing standing = standing(code, caller, request);
        return read(standing, caller);
    }

    /** The same for whoever was let in before. */
    DeskDossier again(String code, Caller caller) {
        return read(actions.of(code, caller).orElseThrow(DeskDossiers::unknown), caller);
    }

    /**
     * Lets in whoever may read the dossier with the applicant's data.
     *
     * @throws ProblemException as above
     */
    void checkOwn(String code, Caller caller, HttpServletRequest request) {
        if (!own(standing(code, caller, request).state(), caller)) {
            throw scope.outside(request, code);
        }
    }

    private ActionsReading.Standing standing(String code, Caller caller, HttpServletRequest request) {
        ActionsReading.Standing standing = actions.of(code, caller)
                .filter(found -> !found.state().stateSecret() || covers(found.state(), caller))
                .orElseThrow(DeskDossiers::unknown);
        if (!covers(standing.state(), caller)) {
            throw scope.outside(request, code);
        }
        return standing;
    }

    private boolean covers(DossierState state, Caller caller) {
        return own(state, caller) || state.steps().anyOpenOf(caller.id());
    }

    private boolean own(DossierState state, Caller caller) {
        return scope.covers(caller, state.particulars().department().code());
    }

    /** The standing was read first: what came after it is in the history, and then the form is found to be out of date. */
    private DeskDossier read(ActionsReading.Standing standing, Caller caller) {
        String code = standing.state().code();
        List<RecordedEvent> events = ledger.eventsOf(code).stream()
                .filter(message -> DossierEvent.class.isAssignableFrom(message.getPayloadType()))
                .map(message -> RecordedEvent.of((DossierEvent) message.getPayload(), message, message.trackingToken()))
                .toList();
        boolean own = own(standing.state(), caller);
        return new DeskDossier(
                standing,
                new DossierReplay(events).asOf(Point.NOW).orElseThrow(),
                HistoryLine.of(events),
                dueDates.of(code).orElse(null),
                own ? forms.of(code) : List.of(),
                own);
    }

    private static ProblemException unknown() {
        return ProblemException.of(
                ProblemType.NOT_FOUND, "Không có hồ sơ với mã này.", "There is no dossier with this code.");
    }
}
