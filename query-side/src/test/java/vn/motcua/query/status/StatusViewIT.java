package vn.motcua.query.status;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byApplicant;
import static vn.motcua.query.centre.Lives.byImporter;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.citizen;
import static vn.motcua.query.centre.Lives.completed;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.imported;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.secret;
import static vn.motcua.query.centre.Lives.started;
import static vn.motcua.query.centre.Lives.submitted;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.StepReassigned;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.Lives;
import vn.motcua.query.centre.TestCentre;

@DisplayName("The status view")
class StatusViewIT {

    private static final Instant MORNING = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant DUE = Instant.parse("2021-03-15T02:00:00Z");

    private static TestCentre centre;

    @BeforeAll
    static void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static DossierStatusRow found(String code) {
        return centre.settled(StatusView.NAME).models().status().find(code).orElseThrow();
    }

    private static Instant hour(int hours) {
        return MORNING.plus(Duration.ofHours(hours));
    }

    @Test
    void tells_where_a_counter_dossier_stands_from_intake_to_delivery() {
        String code = "000.00.14.H56-210301-0001";
        centre.happened(
                byReception(MORNING),
                received(code, JUSTICE, Channel.COUNTER, citizen("Nguyễn Văn An"), "Xin cấp phiếu", DUE));
        centre.happened(byReception(hour(1)), assigned(code, 1, "Thẩm định", HOA));
        centre.happened(by(HOA, "officer", hour(2)), started(code, 1, "Thẩm định", HOA));

        DossierStatusRow underWay = found(code);
        assertThat(underWay.status()).isEqualTo(DossierStatus.IN_PROGRESS);
        assertThat(underWay.applicant()).isEqualTo("N*** V*** A");
        assertThat(underWay.dueAt()).isEqualTo(DUE);
        assertThat(underWay.finishedAt()).isNull();
        assertThat(underWay.currentStep()).isEqualTo(new CurrentStep(1, "Thẩm định", HOA, hour(1), hour(2)));

        centre.happened(by(HOA, "officer", hour(3)), completed(code, 1, "Thẩm định", HOA));
        centre.happened(by(BINH, "head", hour(4)), granted(code));
        long last = centre.happened(byReception(hour(30)), new ResultDelivered(code, "Nguyễn Văn An", Channel.COUNTER));

        DossierStatusRow delivered = found(code);
        assertThat(delivered.status()).isEqualTo(DossierStatus.RESULT_DELIVERED);
        assertThat(delivered.receivedAt()).isEqualTo(MORNING);
        assertThat(delivered.finishedAt()).isEqualTo(hour(4));
        assertThat(delivered.currentStep()).isNull();
        assertThat(delivered.version()).isEqualTo(5);
        assertThat(delivered.position()).isEqualTo(last);
        assertThat(delivered.timeline())
                .extracting(TimelineEntry::status)
                .containsExactly(
                        DossierStatus.RECEIVED,
                        DossierStatus.IN_PROGRESS,
                        DossierStatus.FINISHED,
                        DossierStatus.RESULT_DELIVERED);
        assertThat(delivered.timeline())
                .extracting(TimelineEntry::at)
                .containsExactly(MORNING, hour(1), hour(4), hour(30));
    }

    @Test
    void follows_an_online_dossier_through_a_supplement_and_a_new_appointment() {
        String code = "000.00.14.H56-210301-0002";
        Instant moved = DUE.plus(Duration.ofDays(2));
        Instant rescheduled = DUE.plus(Duration.ofDays(5));
        centre.happened(byApplicant(MORNING), submitted(code, JUSTICE, "Đỗ Thị Ánh", "Xin cấp phiếu"));
        centre.happened(
                byReception(hour(1)), new SupplementRequested(code, List.of(), "thiếu", DossierStatus.SUBMITTED, null));

        assertThat(found(code).status()).isEqualTo(DossierStatus.SUPPLEMENT_REQUIRED);

        centre.happened(
                byApplicant(hour(2)), new SupplementProvided(code, List.of(), DossierStatus.SUBMITTED, null, null));
        assertThat(found(code).status()).isEqualTo(DossierStatus.SUBMITTED);
        assertThat(found(code).dueAt()).isNull();

        centre.happened(byReception(hour(3)), new DossierAccepted(code, Lives.RECORD, DUE, null));
        centre.happened(
                byReception(hour(4)), new SupplementRequested(code, List.of(), "thiếu", DossierStatus.RECEIVED, null));
        centre.happened(
                byApplicant(hour(5)), new SupplementProvided(code, List.of(), DossierStatus.RECEIVED, moved, null));
        assertThat(found(code).dueAt()).isEqualTo(moved);

        centre.happened(byReception(hour(6)), new AppointmentRescheduled(code, moved, rescheduled, "chậm", "xin lỗi"));
        DossierStatusRow row = found(code);
        assertThat(row.dueAt()).isEqualTo(rescheduled);
        assertThat(row.status()).isEqualTo(DossierStatus.RECEIVED);
        assertThat(row.channel()).isEqualTo(Channel.ONLINE);
        assertThat(row.applicant()).isEqualTo("Đ*** T*** Á");
        assertThat(row.receivedAt()).isEqualTo(MORNING);
    }

    @Test
    void names_the_officer_to_whom_a_step_went_and_reopens_a_recalled_result() {
        String code = "000.00.14.H56-210301-0003";
        centre.happened(byReception(MORNING), received(code, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(hour(1)), assigned(code, 1, "Thẩm định", HOA));
        centre.happened(by(BINH, "head", hour(2)), new StepReassigned(code, 1, "Thẩm định", HOA, BINH, "nghỉ phép"));
        assertThat(found(code).currentStep().officer()).isEqualTo(BINH);

        centre.happened(by(BINH, "head", hour(3)), granted(code), new ResultRecalled(code, "sai"));
        DossierStatusRow recalled = found(code);
        assertThat(recalled.status()).isEqualTo(DossierStatus.IN_PROGRESS);
        assertThat(recalled.finishedAt()).isNull();
    }

    @Test
    void shows_what_an_approved_correction_put_right() {
        String code = "000.00.14.H56-210301-0004";
        centre.happened(byReception(MORNING), received(code, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(
                by(BINH, "head", hour(1)),
                new CorrectionApproved(code, 1, CorrectableField.APPLICANT_NAME, "Nguyễn Văn An", "Trần Quốc Bảo"),
                new CorrectionApproved(code, 2, CorrectableField.CHANNEL, "COUNTER", "POSTAL"),
                new CorrectionApproved(
                        code,
                        3,
                        CorrectableField.DEPARTMENT,
                        JUSTICE.code() + "|" + JUSTICE.name(),
                        TRANSPORT.code() + "|" + TRANSPORT.name()));

        DossierStatusRow row = found(code);
        assertThat(row.applicant()).isEqualTo("T*** Q*** B");
        assertThat(row.channel()).isEqualTo(Channel.POSTAL);
        assertThat(row.department().code()).isEqualTo(TRANSPORT.code());
        assertThat(row.department().name()).isEqualTo(TRANSPORT.name());
        assertThat(row.timeline())
                .extracting(entry -> entry.department().code())
                .containsExactly(JUSTICE.code(), TRANSPORT.code());
    }

    @Test
    void knows_of_a_secret_dossier_only_that_it_is_one() {
        String code = "000.00.14.H56-210301-0005";
        centre.happened(byReception(MORNING), secret(code));

        DossierStatusRow row = found(code);
        assertThat(row.stateSecret()).isTrue();
        assertThat(row.applicant()).isNull();
    }

    @Test
    void forgets_an_erased_applicant_and_keeps_the_rest() {
        String code = "000.00.14.H56-210301-0006";
        centre.happened(byReception(MORNING), received(code, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(hour(1)), new ApplicantDataErased(code, "Luật 91/2025/QH15", "theo yêu cầu"));

        DossierStatusRow row = found(code);
        assertThat(row.erased()).isTrue();
        assertThat(row.applicant()).isNull();
        assertThat(row.status()).isEqualTo(DossierStatus.RECEIVED);
    }

    @Test
    void accepts_an_intake_whose_applicant_can_no_longer_be_read() {
        String code = "000.00.14.H56-210301-0007";
        centre.happened(byReception(MORNING), received(code, JUSTICE, Channel.COUNTER, null, null, null));
        centre.happened(
                byReception(hour(1)), new CorrectionApproved(code, 1, CorrectableField.APPLICANT_NAME, null, null));

        assertThat(found(code).applicant()).isNull();
    }

    @Test
    void marks_an_imported_dossier_and_keeps_its_foreign_id() {
        String code = "000.00.14.H56-210301-0008";
        centre.happened(byImporter(MORNING), imported(code, "case-10011"), completed(code, 1, "Confirmation", HOA));

        DossierStatusRow row = found(code);
        assertThat(row.imported()).isTrue();
        assertThat(row.externalId()).isEqualTo("case-10011");
        assertThat(row.status()).isEqualTo(DossierStatus.IN_PROGRESS);
    }

    @Test
    void does_not_find_what_is_not_there() {
        assertThat(centre.models().status().find("000.00.14.H56-210301-9999")).isEmpty();
        assertThat(centre.models().status().find("' OR 1=1 --")).isEmpty();
    }

    @Test
    void answers_from_the_primary_key_of_the_colour_that_serves() {
        String plan = String.join(
                "\n",
                centre.sql()
                        .queryForList(
                                "EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)"
                                        + " SELECT * FROM views.dossier_status WHERE code = 'x'",
                                String.class));

        assertThat(plan).doesNotContain("Seq Scan on dossier_status_blue");
        assertThat(plan).containsPattern("dossier_status_green[^\\n]*\\(never executed\\)");
    }
}
