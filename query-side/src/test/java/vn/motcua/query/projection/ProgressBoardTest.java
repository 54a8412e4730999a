package vn.motcua.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@DisplayName("The progress board")
class ProgressBoardTest {

    private static final Instant NOW = Instant.parse("2021-03-10T02:00:00Z");

    private final ProgressBoard board = new ProgressBoard(() -> 9, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tells_the_kind_of_an_error_and_never_its_words() {
        board.track("status", () -> 4, () -> true);

        board.failed("status", new SQLException("duplicate key (Nguyễn Văn An)", "23505"));

        ProjectionState state = board.of("status");
        assertThat(state.lastError()).isEqualTo("SQLException 23505");
        assertThat(state.lastErrorAt()).isEqualTo(NOW);
        assertThat(state.phase()).isEqualTo(ProjectionState.Phase.RETRYING);
        assertThat(state.lag()).isEqualTo(5);
    }

    @Test
    void forgets_an_error_when_the_read_model_goes_on() {
        board.track("status", () -> 4, () -> true);
        board.failed("status", new IllegalStateException());

        board.reached("status", 8);

        assertThat(board.of("status").lastError()).isNull();
        assertThat(board.of("status").phase()).isEqualTo(ProjectionState.Phase.RUNNING);
        assertThat(board.of("status").position()).isEqualTo(8);
    }

    @Test
    void tells_what_it_knows_while_the_store_cannot_be_read() {
        board.track(
                "status",
                () -> {
                    throw new DataAccessResourceFailureException("away");
                },
                () -> true);
        board.reached("status", 8);

        assertThat(board.of("status").position()).isEqualTo(8);
    }
}
