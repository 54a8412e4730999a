package vn.motcua.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.received;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.axonframework.serialization.json.JacksonSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.status.StatusView;

@DisplayName("The progress of the read models")
class ProgressIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void something(int number) {
        String code = "000.00.14.H56-210310-%04d".formatted(number);
        centre.happened(byReception(TestCentre.NOW), received(code, JUSTICE, "Nguyễn Văn An", "x"));
    }

    @Test
    void tells_position_head_and_lag_of_each() {
        centre.start();
        centre.happened(new RandomCentre(3).lives(20));
        centre.settled();

        assertThat(centre.models().progress().all())
                .extracting(ProjectionState::name)
                .containsExactly("status", "search", "statistics", "timeline", "access", "worklist", "processing");
        ProjectionState status = centre.models().progress().of(StatusView.NAME);
        assertThat(status.position()).isEqualTo(centre.head());
        assertThat(status.head()).isEqualTo(centre.head());
        assertThat(status.lag()).isZero();
        assertThat(status.phase()).isEqualTo(ProjectionState.Phase.RUNNING);
        assertThat(status.lastError()).isNull();
    }

    @Test
    void wakes_whoever_waits_for_a_position() {
        centre.start();
        ProjectionProgress progress = centre.models().progress();
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> progress.await(StatusView.NAME, 0, PATIENCE));

        something(1);

        assertThat(waiting).succeedsWithin(PATIENCE).isEqualTo(true);
    }

    @Test
    void says_no_when_the_time_is_up() {
        centre.start();
        something(1);
        centre.settled(StatusView.NAME);

        assertThat(centre.models().progress().await(StatusView.NAME, 1, Duration.ofMillis(150)))
                .isFalse();
        assertThat(centre.models().progress().await(StatusView.NAME, 0, Duration.ZERO))
                .isTrue();
    }

    @Test
    void sees_what_another_node_has_done() {
        centre.start();
        TokenPositions tokens = new TokenPositions(centre.sql(), JacksonSerializer.defaultSerializer());
        ProgressBoard elsewhere = new ProgressBoard(centre::head, Clock.systemUTC());
        elsewhere.track(StatusView.NAME, () -> tokens.of(StatusView.NAME), () -> false);
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> elsewhere.await(StatusView.NAME, 0, PATIENCE));

        something(1);

        assertThat(waiting).succeedsWithin(PATIENCE).isEqualTo(true);
        assertThat(elsewhere.of(StatusView.NAME).phase()).isEqualTo(ProjectionState.Phase.STOPPED);
    }

    @Test
    void with_several_segments_counts_the_hindmost() {
        centre.withSegments(3).start();
        centre.happened(new RandomCentre(5).lives(60));

        centre.settled();

        assertThat(centre.models().progress().of(StatusView.NAME).position()).isEqualTo(centre.head());
    }

    @Test
    void keeps_the_interrupt_of_a_waiting_thread() {
        centre.start();
        Thread.currentThread().interrupt();

        assertThat(centre.models().progress().await(StatusView.NAME, 5, PATIENCE))
                .isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void knows_no_other_read_models() {
        centre.start();

        assertThatThrownBy(() -> centre.models().progress().of("nobody"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nobody")
                .hasMessageContaining("status");
    }
}
