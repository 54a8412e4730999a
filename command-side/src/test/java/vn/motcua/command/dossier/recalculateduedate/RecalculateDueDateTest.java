package vn.motcua.command.dossier.recalculateduedate;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.Dossiers.inProgress;
import static vn.motcua.command.dossier.Dossiers.received;
import static vn.motcua.command.dossier.Dossiers.waited;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.RECEPTION;
import static vn.motcua.command.dossier.People.caller;
import static vn.motcua.command.dossier.Story.at;
import static vn.motcua.command.dossier.Story.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.calendar.CalendarVersions;
import vn.motcua.command.dossier.Story;
import vn.motcua.events.calendar.CalendarCorrected;
import vn.motcua.events.calendar.ChangedDay;
import vn.motcua.events.calendar.DayKind;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.DueDateRecalculated;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;

@DisplayName("Computing an appointment anew")
class RecalculateDueDateTest {

    private static final Caller ADMIN = caller("qt", null, Role.ADMIN);
    private static final LocalDate MONDAY = LocalDate.of(2023, 11, 6);

    private final RecalculateDueDate recalculate = new RecalculateDueDate(CODE);

    @Test
    void moves_it_off_a_day_that_was_closed_later() {
        closing(inProgress(), MONDAY).when(ADMIN, recalculate).expectEvents(recalculated(DUE, at("2023-11-07T09:32")));
    }

    @Test
    void happens_once() {
        closing(inProgress().and(ADMIN, recalculated(DUE, at("2023-11-07T09:32"))), MONDAY)
                .when(ADMIN, recalculate)
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void leaves_alone_what_the_correction_does_not_touch() {
        closing(inProgress(), LocalDate.of(2023, 11, 7))
                .when(ADMIN, recalculate)
                .expectNoEvents();
        inProgress().when(ADMIN, recalculate).expectNoEvents();
    }

    @Test
    void counts_the_pauses_by_the_corrected_calendar() {
        // Received Friday for Monday, 6 November; waited from Tuesday 08:00 to Thursday 08:00, of which Wednesday turns
        // out closed.
        Story story = inProgress()
                .and(CHI, at("2023-10-31T08:00"), asked())
                .and(
                        RECEPTION,
                        at("2023-11-02T08:00"),
                        new SupplementProvided(
                                CODE, PAPERS, DossierStatus.IN_PROGRESS, at("2023-11-08T09:32"), waited(16)));
        closing(story.at(at("2023-11-03T08:00")), LocalDate.of(2023, 11, 1))
                .when(ADMIN, recalculate)
                .expectEvents(recalculated(at("2023-11-08T09:32"), at("2023-11-07T09:32")));
    }

    @Test
    void keeps_a_promise_unless_its_day_was_closed() {
        Instant promised = at("2023-11-10T09:00");
        Story story = inProgress().and(HEAD, new AppointmentRescheduled(CODE, DUE, promised, "x", "y"));
        closing(story, MONDAY).when(ADMIN, recalculate).expectNoEvents();
        closing(story, LocalDate.of(2023, 11, 10))
                .when(ADMIN, recalculate)
                .expectEvents(recalculated(promised, at("2023-11-13T09:00")));
    }

    @Test
    void never_moves_it_to_a_day_that_has_passed() {
        Story story = inProgress()
                .and(CHI, at("2023-10-31T08:00"), asked())
                .and(
                        RECEPTION,
                        at("2023-11-02T08:00"),
                        new SupplementProvided(
                                CODE, PAPERS, DossierStatus.IN_PROGRESS, at("2023-11-08T09:32"), waited(16)));
        closing(story.at(at("2023-11-07T15:00")), LocalDate.of(2023, 11, 1))
                .when(ADMIN, recalculate)
                .expectNoEvents();
    }

    @Test
    void leaves_alone_what_nothing_says_how_it_was_computed() {
        Story old = inProgress()
                .and(CHI, at("2023-10-31T08:00"), asked())
                .and(
                        RECEPTION,
                        at("2023-11-02T08:00"),
                        new SupplementProvided(CODE, PAPERS, DossierStatus.IN_PROGRESS, at("2023-11-08T09:32"), null));
        closing(old, MONDAY).when(ADMIN, recalculate).expectNoEvents();
    }

    @Test
    void is_for_administrators_and_open_dossiers_with_an_appointment() {
        closing(inProgress(), MONDAY).refuses(HEAD, recalculate, "dossier.role");
        inProgress().and(HEAD, new DossierStopped(CODE, "x")).refuses(ADMIN, recalculate, "dossier.status");
        given(RECEPTION, received(false, null)).refuses(ADMIN, recalculate, "appointment.none");
    }

    private static Story closing(Story story, LocalDate day) {
        return story.by(CalendarVersions.startingFrom(Story.CALENDAR)
                .with(new CalendarCorrected(
                        1, null, List.of(new ChangedDay(day, DayKind.CLOSED, "Nghỉ bão")), "Công điện 1", "x")));
    }

    private static DueDateRecalculated recalculated(Instant from, Instant to) {
        return new DueDateRecalculated(CODE, from, to, Story.CALENDAR.version() + ".1", "Công điện 1");
    }

    private static SupplementRequested asked() {
        return new SupplementRequested(CODE, PAPERS, "Thiếu tờ khai", DossierStatus.IN_PROGRESS, null);
    }
}
