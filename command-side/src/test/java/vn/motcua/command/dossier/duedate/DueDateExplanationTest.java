package vn.motcua.command.dossier.duedate;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.DUE;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.Story.FRIDAY;
import static vn.motcua.command.dossier.Story.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.Dossiers;
import vn.motcua.command.dossier.People;
import vn.motcua.command.dossier.Story;
import vn.motcua.command.dossier.duedate.DueDateMove.Kind;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.ConsultationAnswered;
import vn.motcua.events.dossier.ConsultationRequested;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.DueDateRecalculated;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("The explanation of a due date")
class DueDateExplanationTest {

    private final List<DueDateExplanation.Told> told = new ArrayList<>();

    @Test
    void tells_every_move_with_its_rule_and_legal_basis() {
        Instant supplemented = at("2023-11-07T09:32");
        Instant answered = at("2023-11-07T13:32");
        Instant rescheduled = at("2023-11-10T09:00");
        Instant recalculated = at("2023-11-13T09:00");
        tell(FRIDAY, Dossiers.received(), Dossiers.assigned());
        tell(at("2023-10-30T08:00"), asked());
        tell(at("2023-10-31T08:00"), provided(supplemented, 8));
        tell(
                at("2023-11-01T08:00"),
                new ConsultationRequested(CODE, 1, 1, People.TRANSPORT, "?", null, "Luật Lý lịch tư pháp 2009"));
        tell(
                at("2023-11-01T10:00"),
                new ConsultationAnswered(CODE, 1, People.TRANSPORT, "x", answered, Dossiers.waited(2)));
        tell(at("2023-11-02T08:00"), new AppointmentRescheduled(CODE, answered, rescheduled, "nhân thân", "thông cảm"));
        tell(
                at("2023-11-03T08:00"),
                new DueDateRecalculated(CODE, rescheduled, recalculated, "vn.1", "Công văn 1/VPCP"));

        DueDateExplanation explained = DueDateExplanation.of(told);

        assertThat(explained.moves())
                .extracting(DueDateMove::kind)
                .containsExactly(
                        Kind.SET,
                        Kind.STOPPED,
                        Kind.RESUMED,
                        Kind.STOPPED,
                        Kind.RESUMED,
                        Kind.RESCHEDULED,
                        Kind.RECALCULATED);
        assertThat(explained.moves())
                .extracting(DueDateMove::rule)
                .containsExactly(
                        "limit.calendar-days",
                        "pause.supplement",
                        "pause.working-time",
                        "pause.consultation",
                        "pause.working-time",
                        "appointment.rescheduled-once",
                        "calendar.corrected");
        assertThat(explained.moves())
                .extracting(DueDateMove::to)
                .containsExactly(DUE, DUE, supplemented, supplemented, answered, rescheduled, recalculated);
        assertThat(explained.moves())
                .extracting(DueDateMove::workingTime)
                .containsExactly(null, null, Duration.ofHours(8), null, Duration.ofHours(2), null, null);
        assertThat(explained.moves())
                .extracting(DueDateMove::legalBasis)
                .contains("Luật Lý lịch tư pháp 2009", "Công văn 1/VPCP")
                .doesNotContainNull();
        assertThat(explained.dueAt()).isEqualTo(recalculated);
        assertThat(explained.stoppedSince()).isNull();
        assertThat(explained.calendarVersion()).isEqualTo("vn.1");
        assertThat(explained.moves()).allSatisfy(move -> {
            assertThat(move.vietnamese()).endsWith(".").doesNotContain("nhân thân", "thông cảm");
            assertThat(move.english()).endsWith(".");
        });
    }

    @Test
    void chains_each_move_to_the_one_before() {
        tell(FRIDAY, Dossiers.received(), Dossiers.assigned());
        tell(at("2023-10-30T08:00"), asked());
        tell(at("2023-10-31T08:00"), provided(at("2023-11-07T09:32"), 8));
        List<DueDateMove> moves = DueDateExplanation.of(told).moves();
        for (int i = 1; i < moves.size(); i++) {
            assertThat(moves.get(i).from()).isEqualTo(moves.get(i - 1).to());
        }
    }

    @Test
    void says_in_words_what_was_counted() {
        tell(FRIDAY, Dossiers.received());
        tell(at("2023-10-30T08:00"), asked());
        tell(at("2023-11-01T16:00"), provided(at("2023-11-09T07:32"), 22));
        List<DueDateMove> moves = DueDateExplanation.of(told).moves();
        assertThat(moves.get(0).vietnamese())
                .isEqualTo(
                        "Tiếp nhận lúc 09:32 27/10/2023; thời hạn giải quyết: 10 ngày; hẹn trả kết quả lúc 09:32 06/11/2023.");
        assertThat(moves.get(2).vietnamese())
                .isEqualTo("Tính tiếp thời hạn từ 16:00 01/11/2023; đã tạm dừng 2 ngày 6 giờ làm việc,"
                        + " ngày hẹn trả chuyển từ 09:32 06/11/2023 sang 07:32 09/11/2023.");
        assertThat(moves.get(2).english()).contains("2 days 6 hours of working time");
    }

    @Test
    void shows_a_clock_that_stands_still() {
        tell(FRIDAY, Dossiers.received());
        tell(at("2023-10-30T08:00"), new PaymentRequested(CODE, Dossiers.RECORD_CHECK.fees(), DossierStatus.RECEIVED));
        DueDateExplanation explained = DueDateExplanation.of(told);
        assertThat(explained.stoppedSince()).isEqualTo(at("2023-10-30T08:00"));
        assertThat(explained.dueAt()).isEqualTo(DUE);
        assertThat(explained.moves())
                .extracting(DueDateMove::rule)
                .containsExactly("limit.calendar-days", "pause.payment");
    }

    @Test
    void keeps_to_what_was_recorded_before_waits_were() {
        tell(FRIDAY, Dossiers.received());
        tell(at("2023-10-30T08:00"), new PaymentRequested(CODE, List.of(), DossierStatus.RECEIVED));
        tell(
                at("2023-10-31T08:00"),
                new PaymentConfirmed(CODE, 1, "x", "CASH", DossierStatus.RECEIVED, at("2023-11-07T09:32"), null));
        DueDateMove moved = DueDateExplanation.of(told).moves().get(2);
        assertThat(moved.rule()).isEqualTo("pause.working-days");
        assertThat(moved.workingTime()).isNull();
        assertThat(moved.calendarVersion()).isNull();
    }

    @Test
    void is_about_the_acceptance_of_what_was_submitted_online() {
        tell(FRIDAY, Dossiers.submitted());
        tell(at("2023-10-27T10:00"), new SupplementRequested(CODE, PAPERS, "x", DossierStatus.SUBMITTED, null));
        tell(at("2023-10-27T11:00"), new SupplementProvided(CODE, PAPERS, DossierStatus.SUBMITTED, null, null));
        assertThat(DueDateExplanation.of(told).moves()).isEmpty();
        tell(
                at("2023-10-30T08:00"),
                new DossierAccepted(CODE, Dossiers.RECORD_CHECK, at("2023-11-09T08:00"), Story.CALENDAR.version()));
        assertThat(DueDateExplanation.of(told).moves())
                .extracting(DueDateMove::kind)
                .containsExactly(Kind.SET);
    }

    @Test
    void admits_that_there_is_no_limit_or_that_a_history_told_the_date() {
        tell(FRIDAY, Dossiers.received(false, null));
        assertThat(DueDateExplanation.of(told).moves().get(0).rule()).isEqualTo("limit.none");
        told.clear();
        tell(
                FRIDAY,
                new DossierReceived(
                        CODE,
                        "case-1",
                        new ProcedureVersion(
                                "0.000000",
                                1,
                                "x",
                                new TimeLimit(0, TimeLimit.Unit.NONE),
                                null,
                                List.of(),
                                List.of(),
                                true),
                        People.JUSTICE,
                        Channel.COUNTER,
                        null,
                        null,
                        List.of(),
                        false,
                        DUE,
                        null));
        DueDateMove set = DueDateExplanation.of(told).moves().get(0);
        assertThat(set.rule()).isEqualTo("limit.told");
        assertThat(set.legalBasis()).isNotBlank();
    }

    private void tell(Instant when, DossierEvent... events) {
        for (DossierEvent event : events) {
            told.add(new DueDateExplanation.Told(
                    event, new Provenance(People.CHI.actingAs(Role.OFFICER), "c", null, Source.API, when)));
        }
    }

    private static SupplementRequested asked() {
        return new SupplementRequested(CODE, PAPERS, "Thiếu tờ khai", DossierStatus.IN_PROGRESS, null);
    }

    private static SupplementProvided provided(Instant due, int hours) {
        return new SupplementProvided(CODE, PAPERS, DossierStatus.IN_PROGRESS, due, Dossiers.waited(hours));
    }
}
