package vn.motcua.command.dossier.markoverdue;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.Dossiers.assigned;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.Dossiers.submitted;
import static vn.motcua.command.dossier.Dossiers.waited;
import static vn.motcua.command.dossier.People.AN;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.People.caller;
import static vn.motcua.command.dossier.People.officer;
import static vn.motcua.command.dossier.Story.at;
import static vn.motcua.command.dossier.Story.given;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.Story;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierBecameOverdue;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.DossierWithdrawn;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.StepBecameOverdue;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;

@DisplayName("Marking what became overdue")
class MarkOverdueTest {

    private static final Caller SWEEP = caller("overdue-sweep", null, Role.ADMIN);

    /** The midnight after {@link vn.motcua.command.dossier.Dossiers#DUE}. */
    private static final Instant NEXT_DAY = at("2023-11-07T00:00");

    private final MarkOverdue mark = new MarkOverdue(CODE);

    @Test
    void tells_of_the_dossier_and_of_each_open_step_with_its_holder_on_the_day_after_the_appointment() {
        given(RECEPTION, received(), assigned(), assigned(2, "Xác minh"))
                .and(CHI, new StepCompleted(CODE, 1, "Thẩm định hồ sơ", officer(CHI), null, null))
                .at(NEXT_DAY)
                .when(SWEEP, mark)
                .expectEvents(step(2, "Xác minh", CHI, DUE, NEXT_DAY), dossier(DUE, NEXT_DAY));
    }

    @Test
    void says_nothing_as_long_as_the_day_of_the_appointment_lasts() {
        inProgress()
                .at(NEXT_DAY.minusNanos(1_000))
                .when(SWEEP, mark)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void happens_once_for_each_appointment() {
        marked().at(at("2023-11-20T08:00")).when(SWEEP, mark).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void tells_of_a_step_that_was_assigned_after_the_appointment_and_not_of_the_dossier_again() {
        marked().and(HEAD, NEXT_DAY, assigned(2, "Ký duyệt"))
                .at(at("2023-11-08T08:00"))
                .when(SWEEP, mark)
                .expectEvents(step(2, "Ký duyệt", CHI, DUE, at("2023-11-08T08:00")));
    }

    @Test
    void does_not_tell_again_of_a_step_that_went_to_somebody_else_after_it_was_overdue() {
        marked().and(
                        HEAD,
                        NEXT_DAY,
                        new StepReassigned(CODE, 1, "Thẩm định hồ sơ", officer(CHI), officer(DUNG), "Nghỉ phép"))
                .at(at("2023-11-08T08:00"))
                .when(SWEEP, mark)
                .expectNoEvents();
    }

    @Test
    void happens_again_only_when_the_new_appointment_has_passed_too() {
        Instant moved = at("2023-11-10T09:00");
        Story rescheduled = marked().and(HEAD, NEXT_DAY, new AppointmentRescheduled(CODE, DUE, moved, "x", "y"));
        rescheduled.at(at("2023-11-10T23:59")).when(SWEEP, mark).expectNoEvents();
        Instant after = at("2023-11-11T00:00");
        rescheduled
                .at(after)
                .when(SWEEP, mark)
                .expectEvents(step(1, "Thẩm định hồ sơ", CHI, moved, after), dossier(moved, after));
    }

    @Test
    void says_nothing_while_the_applicant_or_another_agency_has_to_act() {
        for (Story waiting : List.of(
                inProgress().and(CHI, new SupplementRequested(CODE, PAPERS, "Thiếu", DossierStatus.IN_PROGRESS, null)),
                inProgress().and(CHI, new PaymentRequested(CODE, List.of(), DossierStatus.IN_PROGRESS)),
                inProgress()
                        .and(
                                CHI,
                                new ConsultationRequested(CODE, 1, 1, TRANSPORT, "Ý kiến?", null, "Luật LLTP 2009")))) {
            waiting.at(at("2023-12-01T08:00"))
                    .when(SWEEP, mark)
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void counts_by_the_moved_appointment_once_the_clock_runs_on() {
        Instant moved = at("2023-11-08T09:32");
        Story resumed = inProgress()
                .and(CHI, new SupplementRequested(CODE, PAPERS, "Thiếu", DossierStatus.IN_PROGRESS, null))
                .and(
                        RECEPTION,
                        at("2023-10-31T08:00"),
                        new SupplementProvided(CODE, PAPERS, DossierStatus.IN_PROGRESS, moved, waited(16)));
        resumed.at(at("2023-11-08T18:00")).when(SWEEP, mark).expectNoEvents();
        Instant after = at("2023-11-09T00:00");
        resumed.at(after)
                .when(SWEEP, mark)
                .expectEvents(step(1, "Thẩm định hồ sơ", CHI, moved, after), dossier(moved, after));
    }

    @Test
    void says_nothing_of_what_has_ended_has_no_appointment_or_is_not_accepted() {
        for (Story quiet : List.of(
                inProgress().and(HEAD, new DossierStopped(CODE, "x")),
                inProgress().and(AN, new DossierWithdrawn(CODE, null)),
                inProgress().and(HEAD, new ResultIssued(CODE, Outcome.GRANTED, null, null, null)),
                given(RECEPTION, received(false, null), assigned()),
                given(AN, submitted()))) {
            quiet.at(at("2024-06-01T08:00")).when(SWEEP, mark).expectNoEvents().expectSuccessfulHandlerExecution();
        }
    }

    @Test
    void is_a_duty_of_the_system_and_open_to_no_officer() {
        inProgress().at(NEXT_DAY).refuses(HEAD, mark, "dossier.role");
        inProgress().at(NEXT_DAY).refuses(caller("leader", JUSTICE.code(), Role.CLERK), mark, "dossier.role");
    }

    private static Story marked() {
        return inProgress()
                .and(SWEEP, NEXT_DAY, step(1, "Thẩm định hồ sơ", CHI, DUE, NEXT_DAY), dossier(DUE, NEXT_DAY));
    }

    private static StepBecameOverdue step(int number, String name, Caller holder, Instant dueAt, Instant found) {
        return new StepBecameOverdue(CODE, number, name, officer(holder), dueAt, found);
    }

    private static DossierBecameOverdue dossier(Instant dueAt, Instant found) {
        return new DossierBecameOverdue(CODE, dueAt, found);
    }
}
