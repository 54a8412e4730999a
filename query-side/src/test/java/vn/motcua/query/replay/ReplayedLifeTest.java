package vn.motcua.query.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.RECORD;
import static vn.motcua.query.centre.Lives.TRANSPORT;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.CorrectionRequested;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.PaymentConfirmed;
import vn.motcua.events.dossier.PaymentRequested;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.Lives;
import vn.motcua.query.projection.RecordedEvent;
import vn.motcua.query.replay.Point.AtPosition;

/** One dossier after another event, side by side with what its file would say. */
@DisplayName("After its events a dossier shows")
class ReplayedLifeTest {

    private static final String CODE = "000.00.14.H56-210301-0001";
    private static final Instant START = Instant.parse("2021-03-01T02:00:00Z");

    private final List<RecordedEvent> life = new ArrayList<>();

    private void told(DossierEvent... events) {
        for (DossierEvent event : events) {
            Instant at = day(life.size());
            life.add(new RecordedEvent(life.size(), life.size(), at, Lives.byReception(at), event));
        }
    }

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private ReplayedDossier now() {
        return new DossierReplay(life).asOf(Point.NOW).orElseThrow();
    }

    private ReplayedDossier at(int position) {
        return new DossierReplay(life).asOf(new AtPosition(position)).orElseThrow();
    }

    @Test
    void each_move_of_its_appointment_with_the_event_that_moved_it() {
        Paper paper = new Paper("Bản sao giấy tờ tùy thân", 0, 1, 0);
        told(
                Lives.submitted(CODE, JUSTICE, "Nguyễn Văn An", "x"),
                new DossierAccepted(CODE, RECORD, day(10), "2021-1"),
                Lives.assigned(CODE, 1, "Thẩm định", HOA),
                new SupplementRequested(CODE, List.of(paper), "thiếu", DossierStatus.IN_PROGRESS, day(9)),
                new SupplementProvided(CODE, List.of(paper), DossierStatus.IN_PROGRESS, day(11), null),
                new PaymentRequested(CODE, List.of(new Fee("Lệ phí", 200_000)), DossierStatus.IN_PROGRESS),
                new PaymentConfirmed(CODE, 200_000, "BL-1", "CASH", DossierStatus.IN_PROGRESS, day(11), null),
                new AppointmentRescheduled(CODE, day(11), day(15), "quá tải", "Xin lỗi ông/bà"));

        ReplayedAppointment appointment = now().appointment();
        assertThat(appointment.dueAt()).isEqualTo(day(15));
        assertThat(appointment.calendarVersion()).isEqualTo("2021-1");
        assertThat(appointment.paused()).isNull();
        assertThat(appointment.moves())
                .extracting(move ->
                        move.from() + " → " + move.to() + " " + move.moved().type())
                .containsExactly(
                        "null → " + day(10) + " DossierAccepted",
                        day(10) + " → " + day(11) + " SupplementProvided",
                        day(11) + " → " + day(15) + " AppointmentRescheduled");
        assertThat(appointment.moves().get(2).apology()).isEqualTo("Xin lỗi ông/bà");

        assertThat(at(3).appointment().paused().type()).isEqualTo("SupplementRequested");
        assertThat(at(3).status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);
        assertThat(at(3).supplements().get(0).answered()).isNull();
        assertThat(now().supplements().get(0).provided()).containsExactly(paper);
        assertThat(now().papers()).containsExactly(paper);
        assertThat(now().payments().get(0).amountVnd()).isEqualTo(200_000);
        assertThat(at(5).payments().get(0).confirmed()).isNull();
    }

    @Test
    void who_holds_it_and_through_whose_hands_it_went() {
        told(
                Lives.received(CODE, JUSTICE, "Nguyễn Văn An", "x"),
                Lives.assigned(CODE, 1, "Thẩm định", HOA),
                new StepReassigned(CODE, 1, "Thẩm định", HOA, BINH, "nghỉ phép"),
                Lives.started(CODE, 1, "Thẩm định", BINH),
                Lives.completed(CODE, 1, "Thẩm định", BINH),
                Lives.granted(CODE));

        assertThat(at(0).currentStep()).isNull();
        assertThat(at(1).currentStep().officer()).isEqualTo(HOA);
        assertThat(at(2).currentStep().officer()).isEqualTo(BINH);
        assertThat(at(3).currentStep().phase()).isEqualTo(ReplayedStep.Phase.STARTED);
        assertThat(at(4).currentStep()).isNull();
        ReplayedStep step = now().steps().get(0);
        assertThat(step.opinion()).isEqualTo("internal opinion");
        assertThat(step.handovers())
                .extracting(Handover::from, Handover::to, Handover::reason)
                .containsExactly(tuple(HOA, BINH, "nghỉ phép"));
        assertThat(step.closed().position()).isEqualTo(4);
    }

    @Test
    void what_was_corrected_and_what_stood_there_before() {
        told(
                Lives.received(CODE, JUSTICE, "Nguyễn Văn Am", "x"),
                new CorrectionRequested(
                        CODE, 1, CorrectableField.APPLICANT_NAME, "Nguyễn Văn Am", "Nguyễn Văn An", "ghi nhầm"),
                new CorrectionApproved(CODE, 1, CorrectableField.APPLICANT_NAME, "Nguyễn Văn Am", "Nguyễn Văn An"),
                new CorrectionApproved(
                        CODE,
                        2,
                        CorrectableField.DEPARTMENT,
                        JUSTICE.code() + "|" + JUSTICE.name(),
                        TRANSPORT.code() + "|" + TRANSPORT.name()),
                new CorrectionApproved(CODE, 3, CorrectableField.CHANNEL, "COUNTER", "POSTAL"));

        assertThat(at(1).applicant().name()).isEqualTo("Nguyễn Văn Am");
        assertThat(at(1).corrections().get(0).decision()).isEqualTo(CorrectionCase.Decision.PENDING);
        assertThat(now().applicant().name()).isEqualTo("Nguyễn Văn An");
        assertThat(now().applicant().phone()).isEqualTo("0900000001");
        assertThat(now().department()).isEqualTo(TRANSPORT);
        assertThat(now().channel()).isEqualTo(Channel.POSTAL);
        assertThat(now().corrections())
                .extracting(CorrectionCase::decision)
                .containsOnly(CorrectionCase.Decision.APPROVED);
        assertThat(now().corrections().get(0).reason()).isEqualTo("ghi nhầm");
    }

    @Test
    void the_result_that_holds_and_the_one_that_was_taken_back() {
        told(
                Lives.received(CODE, JUSTICE, "Nguyễn Văn An", "x"),
                Lives.granted(CODE),
                new ResultRecalled(CODE, "sai tên"),
                Lives.granted(CODE),
                new ResultDelivered(CODE, "Nguyễn Văn An", Channel.COUNTER));

        assertThat(at(1).result().issued().position()).isEqualTo(1);
        assertThat(at(2).result()).isNull();
        assertThat(at(2).status()).isEqualTo(DossierStatus.IN_PROGRESS);
        assertThat(now().result().issued().position()).isEqualTo(3);
        assertThat(now().result().recipient()).isEqualTo("Nguyễn Văn An");
        assertThat(now().recalledResults())
                .extracting(ReplayedResult::recallReason)
                .containsExactly("sai tên");
    }
}
