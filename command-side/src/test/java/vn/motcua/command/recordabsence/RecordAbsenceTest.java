package vn.motcua.command.recordabsence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.DUNG;
import static vn.motcua.command.dossier.People.HEAD;
import static vn.motcua.command.dossier.People.JUSTICE;
import static vn.motcua.command.dossier.People.TRANSPORT_HEAD;
import static vn.motcua.command.dossier.People.TRANSPORT_OFFICER;
import static vn.motcua.command.dossier.People.officer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.CommandMetadata;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.dossier.OneStopCentre;
import vn.motcua.command.dossier.People;
import vn.motcua.command.dossier.Story;
import vn.motcua.events.Source;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.absence.AbsenceEnded;
import vn.motcua.events.absence.AbsenceEvent;
import vn.motcua.events.absence.AbsenceRecorded;

/** It is Friday, 27 October 2023. */
@DisplayName("Recording an absence")
class RecordAbsenceTest {

    private static final LocalDate MONDAY = LocalDate.of(2023, 10, 30);
    private static final LocalDate FRIDAY = LocalDate.of(2023, 11, 3);
    private static final String UNIT = JUSTICE.code();

    private final AbsenceRecorded recorded =
            new AbsenceRecorded(UNIT, 1, officer(CHI), officer(DUNG), MONDAY, FRIDAY, "Nghỉ phép");

    @Test
    void names_who_stands_in_and_numbers_the_absences_of_the_unit() {
        when(HEAD, record(CHI, DUNG, MONDAY, FRIDAY))
                .expectEvents(recorded)
                .expectResultMessagePayload(new AbsenceAnswer(UNIT, 1));
        LocalDate later = FRIDAY.plusDays(3);
        when(HEAD, record(CHI, DUNG, later, later), recorded)
                .expectEvents(new AbsenceRecorded(UNIT, 2, officer(CHI), officer(DUNG), later, later, "Nghỉ phép"));
    }

    @Test
    void is_for_the_head_of_the_unit() {
        refuses(CHI, record(CHI, DUNG, MONDAY, FRIDAY), "absence.head");
        refuses(TRANSPORT_HEAD, record(CHI, DUNG, MONDAY, FRIDAY), "absence.head");
    }

    @Test
    void is_of_two_officers_of_the_unit() {
        refuses(HEAD, record(CHI, TRANSPORT_OFFICER, MONDAY, FRIDAY), "absence.department");
        refuses(HEAD, record(CHI, CHI, MONDAY, FRIDAY), "absence.substitute");
    }

    @Test
    void tells_of_no_day_that_has_passed() {
        refuses(HEAD, record(CHI, DUNG, LocalDate.of(2023, 10, 26), FRIDAY), "absence.past");
    }

    @Test
    void has_nobody_absent_twice_and_nobody_absent_stand_in() {
        refuses(HEAD, record(CHI, DUNG, FRIDAY, FRIDAY.plusDays(4)), "absence.overlap", recorded);
        refuses(HEAD, record(DUNG, CHI, FRIDAY, FRIDAY.plusDays(4)), "absence.substitute-absent", recorded);
    }

    @Test
    void may_be_ended_early_or_called_off_once() {
        LocalDate wednesday = LocalDate.of(2023, 11, 1);
        AbsenceEnded ended = new AbsenceEnded(UNIT, 1, wednesday, "Trở lại");
        when(HEAD, new EndAbsence(UNIT, 1, wednesday, "Trở lại"), recorded).expectEvents(ended);
        when(HEAD, new EndAbsence(UNIT, 1, LocalDate.of(2023, 10, 27), "Hoãn"), recorded)
                .expectEvents(new AbsenceEnded(UNIT, 1, MONDAY, "Hoãn"));
        refuses(HEAD, new EndAbsence(UNIT, 1, FRIDAY, "x"), "absence.over", recorded, ended);
        refuses(HEAD, new EndAbsence(UNIT, 2, FRIDAY, "x"), "absence.unknown", recorded);
        refuses(HEAD, new EndAbsence(UNIT, 1, LocalDate.of(2023, 10, 26), "x"), "absence.past", recorded);
        refuses(CHI, new EndAbsence(UNIT, 1, FRIDAY, "x"), "absence.head", recorded);
    }

    @Test
    void leaves_the_days_after_its_end_free_for_another() {
        when(
                        HEAD,
                        record(CHI, DUNG, FRIDAY, FRIDAY),
                        recorded,
                        new AbsenceEnded(UNIT, 1, LocalDate.of(2023, 11, 1), "Trở lại"))
                .expectEvents(new AbsenceRecorded(UNIT, 2, officer(CHI), officer(DUNG), FRIDAY, FRIDAY, "Nghỉ phép"));
    }

    @Test
    void has_its_days_in_order() {
        assertThatThrownBy(() -> record(CHI, DUNG, FRIDAY, MONDAY)).isInstanceOf(InvalidCommandException.class);
    }

    private static RecordAbsence record(Caller absent, Caller substitute, LocalDate from, LocalDate to) {
        return new RecordAbsence(UNIT, officer(absent), officer(substitute), from, to, "Nghỉ phép");
    }

    private static void refuses(Caller caller, Object command, String rule, AbsenceEvent... past) {
        when(caller, command, past)
                .expectNoEvents()
                .expectException(CommandRefusedException.class)
                .expectExceptionMessage("refused by " + rule);
    }

    private static ResultValidator<AbsenceRegister> when(Caller caller, Object command, AbsenceEvent... past) {
        AggregateTestFixture<AbsenceRegister> fixture = new AggregateTestFixture<>(AbsenceRegister.class);
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
