package vn.motcua.query.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
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
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.projection.InvalidCursorException;
import vn.motcua.query.rebuild.Findings;
import vn.motcua.query.rebuild.RebuildState.Phase;
import vn.motcua.query.status.StatusView;

@DisplayName("A dossier with an event that cannot be taken in")
class ParkingIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String POISONED = "000.00.14.H56-210310-0001";

    private static final List<String> ALL = List.of("status", "search", "statistics", "timeline", "processing");

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

    private List<String> parkedIn(String projection) {
        return centre.models().parked().page(projection, null, 200).items().stream()
                .map(ParkedDossier::code)
                .toList();
    }

    private void done(String projection) {
        await().atMost(PATIENCE)
                .until(() ->
                        centre.models().rebuilds().of(projection).orElseThrow().phase() == Phase.DONE);
    }

    @Test
    void is_left_out_and_holds_nobody_else_up() {
        long position = poison();
        centre.happened(byReception(TestCentre.NOW), assigned(POISONED, 1, "Thẩm định", HOA));
        centre.happened(new RandomCentre(41).lives(100));

        centre.settled();

        assertThat(centre.models().parked().counts())
                .containsExactly(
                        entry("status", 1L),
                        entry("search", 1L),
                        entry("statistics", 1L),
                        entry("timeline", 1L),
                        entry("access", 0L),
                        entry("worklist", 0L),
                        entry("processing", 1L));
        assertThat(ALL)
                .allSatisfy(projection -> assertThat(centre.models()
                                .parked()
                                .page(projection, null, 10)
                                .items())
                        .extracting(ParkedDossier::code, ParkedDossier::position)
                        .containsExactly(tuple(POISONED, position)));
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
        centre.unreadable(byReception(TestCentre.NOW), received(POISONED, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(TestCentre.NOW), assigned(POISONED, 1, "Thẩm định", HOA));
        centre.happened(new RandomCentre(42).lives(20));

        centre.settled();

        assertThat(ALL)
                .allSatisfy(projection -> assertThat(centre.models()
                                .parked()
                                .page(projection, null, 10)
                                .items())
                        .extracting(ParkedDossier::code, ParkedDossier::error)
                        .containsExactly(tuple(POISONED, "SerializationException")));
        assertThat(centre.models().status().find(POISONED)).isEmpty();
    }

    @Test
    void is_left_out_when_what_is_recorded_beside_the_event_makes_no_sense() {
        centre.happened(byReception(TestCentre.NOW), received(POISONED, JUSTICE, "Nguyễn Văn An", "x"));
        centre.ledger()
                .publish(new GenericDomainEventMessage<>(
                        "Dossier", POISONED, 1, assigned(POISONED, 1, "Thẩm định", HOA)));
        centre.happened(new RandomCentre(43).lives(20));

        await().atMost(PATIENCE)
                .until(() ->
                        centre.models().progress().await(StatusView.NAME, centre.head() + 1, Duration.ofSeconds(1)));

        assertThat(parkedIn(StatusView.NAME)).containsExactly(POISONED);
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
        done(StatusView.NAME);

        assertThat(parkedIn(StatusView.NAME)).containsExactly(POISONED);
    }

    @Test
    void stays_as_it_is_when_it_is_tried_again_too_early() {
        poison();
        centre.happened(byReception(TestCentre.NOW), assigned(POISONED, 1, "Thẩm định", HOA));
        Map<String, String> before = centre.settled().digests();
        ParkedPage parked = centre.models().parked().page(StatusView.NAME, null, 10);

        assertThat(ALL)
                .allSatisfy(projection -> assertThat(centre.models().parked().retry(projection, POISONED))
                        .hasValueSatisfying(outcome -> {
                            assertThat(outcome.inStep()).isFalse();
                            assertThat(outcome.error()).isEqualTo("IllegalArgumentException");
                        }));

        assertThat(centre.digests()).isEqualTo(before);
        assertThat(centre.models().parked().page(StatusView.NAME, null, 10)).isEqualTo(parked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "statistics", "timeline", "worklist", "processing"})
    void is_in_step_with_the_ledger_when_it_is_tried_again_after_the_cause_is_mended(String projection) {
        centre.happened(byReception(TestCentre.NOW), received(POISONED, JUSTICE, "Nguyễn Văn An", "x"));
        centre.settled();
        centre.unreadable(byReception(TestCentre.NOW), assigned(POISONED, 1, "Thẩm định", HOA));
        centre.happened(by(HOA, "officer", TestCentre.NOW), new StepStarted(POISONED, 1, "Thẩm định", HOA));
        centre.happened(new RandomCentre(44).lives(40));
        centre.settled();
        centre.mend();

        assertThat(centre.models().parked().retry(projection, POISONED))
                .hasValueSatisfying(outcome -> assertThat(outcome.inStep()).isTrue());

        assertThat(parkedIn(projection)).isEmpty();
        centre.models().rebuilds().reconcile(projection);
        done(projection);
        Findings findings =
                centre.models().rebuilds().of(projection).orElseThrow().findings();
        assertThat(findings.differences()).isEmpty();
        assertThat(findings.compared()).isPositive();
        assertThat(centre.models().parked().retry(projection, POISONED)).isEmpty();
    }

    @Test
    void goes_on_with_what_happens_after_it_was_taken_in_again() {
        centre.unreadable(byReception(TestCentre.NOW), received(POISONED, JUSTICE, "Nguyễn Văn An", "x"));
        centre.settled();
        centre.mend();
        centre.models().parked().retry(StatusView.NAME, POISONED);

        centre.happened(byReception(TestCentre.NOW), assigned(POISONED, 1, "Thẩm định", HOA));
        centre.settled(StatusView.NAME);

        assertThat(centre.models()
                        .status()
                        .find(POISONED)
                        .orElseThrow()
                        .currentStep()
                        .officer())
                .isEqualTo(HOA);
    }

    @Test
    void is_listed_page_by_page_in_the_order_of_the_events() {
        for (int number = 5; number >= 1; number--) {
            centre.unreadable(
                    byReception(TestCentre.NOW),
                    received("000.00.14.H56-210310-000" + number, JUSTICE, "Nguyễn Văn An", "x"));
        }
        centre.settled();

        ParkedPage first = centre.models().parked().page(StatusView.NAME, null, 3);
        ParkedPage second = centre.models().parked().page(StatusView.NAME, first.nextCursor(), 3);

        assertThat(first.items()).extracting(ParkedDossier::position).containsExactly(0L, 1L, 2L);
        assertThat(second.items()).extracting(ParkedDossier::position).containsExactly(3L, 4L);
        assertThat(second.nextCursor()).isNull();
        assertThatThrownBy(() -> centre.models().parked().page(StatusView.NAME, "bm9uZQ", 3))
                .isInstanceOf(InvalidCursorException.class);
        assertThatThrownBy(() -> centre.models().parked().page("nobody", null, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
