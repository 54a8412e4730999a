package vn.motcua.query.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byApplicant;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.citizen;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.secret;
import static vn.motcua.query.centre.Lives.submitted;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.AppointmentRescheduled;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.Lives;
import vn.motcua.query.centre.TestCentre;

@DisplayName("The register of dossiers")
class DossierRegisterIT {

    private static final Instant MORNING = Instant.parse("2021-03-01T02:00:00Z");
    private static final Instant DUE = Instant.parse("2021-03-15T02:00:00Z");
    private static final RegisterSelection MARCH = new RegisterSelection(
            JUSTICE.code(), Instant.parse("2021-02-28T17:00:00Z"), Instant.parse("2021-03-31T17:00:00Z"));

    private TestCentre centre;
    private DossierRegister register;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
        register = new StoredDossierRegister(centre.sql(), this::events);
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private List<TrackedEventMessage<?>> events(Collection<String> codes) {
        List<TrackedEventMessage<?>> told = new ArrayList<>();
        try (var ledger = centre.ledger().openStream(null)) {
            while (ledger.hasNextAvailable()) {
                TrackedEventMessage<?> message = ledger.nextAvailable();
                if (message.getPayload() instanceof DossierEvent event && codes.contains(event.code())) {
                    told.add(message);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return told;
    }

    private static String code(int number) {
        return "000.00.14.H56-210301-%04d".formatted(number);
    }

    private void takenIn(int number, Instant at) {
        centre.happened(
                byReception(at),
                received(code(number), JUSTICE, Channel.COUNTER, citizen("Nguyễn Văn An"), "x", DUE),
                assigned(code(number), 1, "Thẩm định", HOA));
    }

    private List<RegisterEntry> march() {
        centre.settled(DossierRegister.READ_MODEL);
        List<RegisterEntry> entries = new ArrayList<>();
        register.read(MARCH, entries::addAll);
        assertThat(register.count(MARCH)).isEqualTo(entries.size());
        return entries;
    }

    @Test
    void lists_a_departments_dossiers_of_the_period_in_the_order_in_which_they_came_in() {
        takenIn(2, MORNING.plusSeconds(60));
        takenIn(3, MORNING);
        takenIn(1, MORNING.plusSeconds(60));
        takenIn(4, MARCH.from().minusSeconds(1));
        takenIn(5, MARCH.from());
        takenIn(6, MARCH.to());
        centre.happened(byReception(MORNING), received("000.00.06.H56-210301-0001", TRANSPORT, "Lê Ba", "x"));
        assertThat(march()).extracting(RegisterEntry::code).containsExactly(code(5), code(3), code(1), code(2));
    }

    @Test
    void tells_of_a_dossier_everything_from_its_intake_to_the_hand_that_took_the_result() {
        centre.happened(byApplicant(MORNING), submitted(code(1), JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(
                byReception(MORNING.plusSeconds(3_600)), new DossierAccepted(code(1), Lives.RECORD, DUE, "vn.1"));
        centre.happened(
                by(HOA, "officer", MORNING),
                new SupplementRequested(code(1), List.of(), "Thiếu", DossierStatus.RECEIVED, null));
        centre.happened(
                by(BINH, "head", MORNING),
                new AppointmentRescheduled(code(1), DUE, DUE.plusSeconds(86_400), "Chậm", "Xin lỗi"));
        centre.happened(by(BINH, "head", MORNING), granted(code(1)));
        centre.happened(byReception(DUE), new ResultDelivered(code(1), "Nguyễn Văn Bình", Channel.POSTAL));

        RegisterEntry entry = march().get(0);

        assertThat(entry.procedure()).isEqualTo("Cấp Phiếu lý lịch tư pháp");
        assertThat(entry.applicant().name()).isEqualTo("Nguyễn Văn An");
        assertThat(entry.channel()).isEqualTo(Channel.ONLINE);
        assertThat(entry.receivedAt()).isEqualTo(MORNING);
        assertThat(entry.acceptedAt()).isEqualTo(MORNING.plusSeconds(3_600));
        assertThat(entry.dueAt()).isEqualTo(DUE.plusSeconds(86_400));
        assertThat(entry.deliveredAt()).isEqualTo(DUE);
        assertThat(entry.deliveredBy()).isEqualTo(Channel.POSTAL);
        assertThat(entry.recipient()).isEqualTo("Nguyễn Văn Bình");
        assertThat(entry.supplements()).isEqualTo(1);
        assertThat(entry.reschedules()).isEqualTo(1);
    }

    @Test
    void follows_corrections_of_the_applicant_and_moves_with_those_of_the_department() {
        takenIn(1, MORNING);
        takenIn(2, MORNING);
        centre.happened(
                by(BINH, "head", MORNING),
                new CorrectionApproved(code(1), 1, CorrectableField.APPLICANT_NAME, "Nguyễn Văn An", "Nguyễn Văn Ân"));
        centre.happened(
                by(BINH, "head", MORNING),
                new CorrectionApproved(code(2), 1, CorrectableField.DEPARTMENT, JUSTICE.code(), TRANSPORT.code()));
        assertThat(march())
                .singleElement()
                .satisfies(entry -> assertThat(entry.applicant().name()).isEqualTo("Nguyễn Văn Ân"));
    }

    @Test
    void has_no_result_where_it_was_recalled_and_no_applicant_where_the_data_was_erased() {
        takenIn(1, MORNING);
        centre.happened(by(BINH, "head", MORNING), granted(code(1)));
        centre.happened(byReception(DUE), new ResultDelivered(code(1), "Nguyễn Văn Bình", Channel.COUNTER));
        centre.happened(byReception(DUE), new ApplicantDataErased(code(1), "Luật 91/2025/QH15", "Yêu cầu"));
        takenIn(2, MORNING);
        centre.happened(by(BINH, "head", MORNING), granted(code(2)), new ResultRecalled(code(2), "Sai"));
        List<RegisterEntry> entries = march();
        assertThat(entries.get(0).applicant()).isNull();
        assertThat(entries.get(0).recipient()).isNull();
        assertThat(entries.get(0).erased()).isTrue();
        assertThat(entries.get(0).deliveredAt()).isEqualTo(DUE);
        assertThat(entries.get(1).deliveredAt()).isNull();
        assertThat(entries.get(1).status()).isEqualTo(DossierStatus.IN_PROGRESS);
    }

    @Test
    void says_of_a_state_secret_dossier_its_code_and_nothing_else() {
        centre.happened(byReception(MORNING), secret(code(9)));
        assertThat(march())
                .containsExactly(new RegisterEntry(
                        code(9), true, null, null, false, null, null, null, null, null, null, null, null, null, null, 0,
                        0, false));
    }

    @Test
    void of_many_dossiers_is_read_page_by_page_and_leaves_none_out() {
        for (int number = 1; number <= 251; number++) {
            takenIn(number, MORNING);
        }
        centre.settled(DossierRegister.READ_MODEL);
        List<Integer> pages = new ArrayList<>();
        register.read(MARCH, page -> pages.add(page.size()));
        assertThat(pages).containsExactly(250, 1);
    }
}
