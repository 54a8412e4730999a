package vn.motcua.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.received;

import java.time.Duration;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.rebuild.RebuildState.Phase;
import vn.motcua.query.status.StatusView;

@DisplayName("A dossier with an event that cannot be taken in")
class ParkingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String POISONED = "000.00.14.H56-210310-0001";

    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private long poison() {
        centre.happened(byReception(TestCentre.NOW), received(POISONED, JUSTICE, "Nguyễn Văn An", "x"));
        centre.settled();
        return centre.happened(
                by(BINH, "head", TestCentre.NOW),
                new CorrectionApproved(POISONED, 1, CorrectableField.CHANNEL, "COUNTER", "PIGEON"));
    }

    @Test
    void is_left_out_and_holds_nobody_else_up() {
        long position = poison();
        centre.happened(byReception(TestCentre.NOW), assigned(POISONED, 1, "Thẩm định", HOA));
        centre.happened(new RandomCentre(41).lives(100));

        centre.settled();

        assertThat(centre.models().parked())
                .extracting(ParkedDossier::projection, ParkedDossier::code, ParkedDossier::position)
                .containsExactlyInAnyOrder(
                        tuple("status", POISONED, position),
                        tuple("search", POISONED, position),
                        tuple("statistics", POISONED, position),
                        tuple("timeline", POISONED, position));
        assertThat(centre.models().status().find(POISONED).orElseThrow().status())
                .isEqualTo(DossierStatus.RECEIVED);
        assertThat(centre.models()
                        .statistics()
                        .rows(YearMonth.of(2020, 1), YearMonth.of(2022, 1), null, null)
                        .totals()
                        .received())
                .isEqualTo(101);
        assertThat(centre.models().progress().of(StatusView.NAME).lag()).isZero();
    }

    @Test
    void is_left_out_when_the_event_cannot_even_be_read() {
        centre.unreadable(POISONED, DossierReceived.class);
        centre.happened(byReception(TestCentre.NOW), assigned(POISONED, 1, "Thẩm định", HOA));
        centre.happened(new RandomCentre(42).lives(20));

        centre.settled();

        assertThat(centre.models().parked()).hasSize(4).allSatisfy(parked -> {
            assertThat(parked.code()).isEqualTo(POISONED);
            assertThat(parked.error()).isEqualTo("SerializationException");
        });
        assertThat(centre.models().status().find(POISONED)).isEmpty();
    }

    @Test
    void stays_left_out_by_the_next_node() {
        poison();
        centre.settled();
        centre.stop();
        centre.start();
        centre.happened(byReception(TestCentre.NOW), assigned(POISONED, 1, "Thẩm định", HOA));

        centre.settled();

        assertThat(centre.models().status().find(POISONED).orElseThrow().currentStep())
                .isNull();
    }

    @Test
    void is_tried_again_when_the_read_model_is_rebuilt() {
        poison();
        centre.settled();
        // A rebuild meets the same event; what was parked by a fault that is gone by then is taken in.
        centre.sql()
                .update("INSERT INTO views.parked_dossier (projection, colour, code, position, error)"
                        + " SELECT 'status', 'blue', 'once-faulty', 0, 'x'");

        centre.models().rebuilds().rebuild(StatusView.NAME);
        await().atMost(PATIENCE)
                .until(() -> centre.models()
                                .rebuilds()
                                .of(StatusView.NAME)
                                .orElseThrow()
                                .phase()
                        == Phase.DONE);

        assertThat(centre.models().parked())
                .filteredOn(parked -> parked.projection().equals(StatusView.NAME))
                .extracting(ParkedDossier::code)
                .containsExactly(POISONED);
    }
}
