package vn.motcua.command.correctcalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.command.dossier.People;
import vn.motcua.command.dossier.Story;
import vn.motcua.events.Source;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.calendar.CalendarCorrected;
import vn.motcua.events.calendar.ChangedDay;
import vn.motcua.events.calendar.DayKind;

@DisplayName("Correcting the working calendar")
class CorrectCalendarTest {

    private static final Caller ADMIN = People.caller("qt", null, Role.ADMIN);
    private static final ChangedDay MONDAY = new ChangedDay(LocalDate.of(2026, 8, 31), DayKind.CLOSED, "Nghỉ hoán đổi");

    private final CorrectCalendar closing = correct(null, MONDAY);
    private final CalendarCorrected closed = new CalendarCorrected(1, null, List.of(MONDAY), "Công văn 1", "Hoán đổi");

    @Test
    void begins_the_stream_and_numbers_the_corrections() {
        when(ADMIN, closing)
                .expectEvents(closed)
                .expectResultMessagePayload(new CalendarAnswer(1, Story.CALENDAR.version() + ".1"));
        ChangedDay saturday = new ChangedDay(LocalDate.of(2026, 8, 22), DayKind.EXTRA_WORKING, "Ngày làm bù");
        when(ADMIN, correct(People.JUSTICE.code(), saturday), closed)
                .expectEvents(
                        new CalendarCorrected(2, People.JUSTICE.code(), List.of(saturday), "Công văn 1", "Hoán đổi"));
    }

    @Test
    void is_for_administrators() {
        refuses(People.HEAD, closing, "calendar.role");
    }

    @Test
    void has_to_change_something() {
        refuses(ADMIN, closing, "calendar.unchanged", closed);
        refuses(
                ADMIN,
                correct(null, new ChangedDay(LocalDate.of(2026, 8, 29), DayKind.CLOSED, "Thứ bảy")),
                "calendar.unchanged");
    }

    @Test
    void adds_one_year_after_the_other() {
        when(ADMIN, correct(null, on(2028, 1, 3), on(2029, 1, 1))).expectSuccessfulHandlerExecution();
        refuses(ADMIN, correct(null, on(2029, 1, 1)), "calendar.gap");
        refuses(ADMIN, correct(null, on(2009, 12, 31)), "calendar.gap");
    }

    @Test
    void is_for_a_department_of_the_catalogue() {
        refuses(ADMIN, correct("000.00.99.H56", MONDAY), "calendar.department");
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        assertThatThrownBy(() ->
                        new CorrectCalendar(null, List.of(new ChangedDay(null, null, " "), MONDAY, MONDAY), "", null))
                .isInstanceOfSatisfying(
                        InvalidCommandException.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(Fault::field)
                                .containsExactly(
                                        "days[0].date",
                                        "days[0].kind",
                                        "days[0].name",
                                        "days",
                                        "legalBasis",
                                        "reason"));
        assertThatThrownBy(() -> new CorrectCalendar(null, null, "x", "y")).isInstanceOf(InvalidCommandException.class);
    }

    private static ChangedDay on(int year, int month, int day) {
        return new ChangedDay(LocalDate.of(year, month, day), DayKind.CLOSED, "x");
    }

    private static CorrectCalendar correct(String department, ChangedDay... days) {
        return new CorrectCalendar(department, List.of(days), "Công văn 1", "Hoán đổi");
    }

    private static void refuses(Caller caller, CorrectCalendar command, String rule, CalendarCorrected... past) {
        when(caller, command, past)
                .expectNoEvents()
                .expectException(CommandRefusedException.class)
                .expectExceptionMessage("refused by " + rule);
    }

    private static ResultValidator<PublishedCalendar> when(
            Caller caller, CorrectCalendar command, CalendarCorrected... past) {
        AggregateTestFixture<PublishedCalendar> fixture = new AggregateTestFixture<>(PublishedCalendar.class);
        fixture.registerInjectableResource(new OneStopCentre(
                People.CENTRE,
                Clock.fixed(Story.FRIDAY, VietnamTime.ZONE),
                Story.CALENDAR,
                Story.CATALOGUE,
                (agency, day) -> OptionalInt.empty()));
        return fixture.given((Object[]) past)
                .when(command, CommandMetadata.of(caller, Source.API).toMap());
    }
}
