package vn.motcua.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.received;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.centre.Told;
import vn.motcua.query.rebuild.RebuildState.Phase;
import vn.motcua.query.rebuild.RebuildState.Purpose;
import vn.motcua.query.status.StatusView;

@DisplayName("A read model in PostgreSQL that is rebuilt")
class RebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String KNOWN = "000.00.14.H56-210310-0001";

    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private void finished(String name) {
        await().atMost(PATIENCE)
                .until(() -> centre.models().rebuilds().of(name).orElseThrow().phase() == Phase.DONE);
    }

    private String colour(String name) {
        return centre.sql().queryForObject("SELECT colour FROM views.serving WHERE projection = ?", String.class, name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status", "statistics", "timeline", "worklist", "processing"})
    void takes_the_place_of_a_damaged_one(String name) {
        centre.happened(new RandomCentre(11).lives(300));
        centre.start();
        Map<String, String> right = centre.settled().digests();
        centre.sql().update("DELETE FROM views.dossier_status_blue WHERE version = 0");
        centre.sql().update("UPDATE views.intake_count_blue SET received = received + 1");
        centre.sql().update("UPDATE views.officer_action_blue SET late = NOT late WHERE position % 7 = 0");
        centre.sql().update("UPDATE views.worklist_step_blue SET open = NOT open WHERE position % 7 = 0");
        centre.sql().update("UPDATE views.processing_course_blue SET ended_at = now() WHERE position % 7 = 0");

        RebuildState begun = centre.models().rebuilds().rebuild(name);
        finished(name);

        assertThat(begun.purpose()).isEqualTo(Purpose.REBUILD);
        assertThat(colour(name)).isEqualTo("green");
        String table = Map.of(
                        "status", "dossier_status",
                        "statistics", "intake_count",
                        "timeline", "officer_action",
                        "worklist", "worklist_step",
                        "processing", "processing_course")
                .get(name);
        assertThat(centre.digests()).containsEntry(table, right.get(table));
        RebuildState ended = centre.models().rebuilds().of(name).orElseThrow();
        assertThat(ended.position()).isEqualTo(centre.head());
        assertThat(ended.endedAt()).isNotNull();
    }

    @Test
    void follows_the_ledger_while_and_after_it_takes_its_place_and_counts_nothing_twice() {
        List<Told> lives = new RandomCentre(12).lives(400);
        centre.start(32);
        centre.happened(lives.subList(0, lives.size() / 2));
        centre.models().rebuilds().rebuild("statistics");
        lives.subList(lives.size() / 2, lives.size()).forEach(told -> centre.happened(told.provenance(), told.event()));
        finished("statistics");
        centre.happened(new RandomCentre(13).lives(1));

        Map<String, String> switched = centre.settled().digests();
        assertThat(colour("statistics")).isEqualTo("green");
        centre.models().rebuilds().rebuild("statistics");
        finished("statistics");
        assertThat(colour("statistics")).isEqualTo("blue");
        assertThat(centre.settled().digests()).isEqualTo(switched);
    }

    @Test
    void lets_the_old_one_serve_until_then() {
        centre.happened(byReception(TestCentre.NOW), received(KNOWN, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(new RandomCentre(14).lives(500));
        centre.start(16);
        centre.settled();

        centre.models().rebuilds().rebuild(StatusView.NAME);
        await().atMost(PATIENCE).until(() -> {
            assertThat(centre.models().status().find(KNOWN)).isPresent();
            return centre.models().rebuilds().of(StatusView.NAME).orElseThrow().phase() == Phase.DONE;
        });

        assertThat(centre.models().status().find(KNOWN)).isPresent();
    }

    @Test
    void goes_on_where_it_was_when_the_node_ended() {
        centre.happened(new RandomCentre(15).lives(800));
        centre.start(8);
        Map<String, String> right = centre.settled().digests();
        centre.models().rebuilds().rebuild(StatusView.NAME);
        await().atMost(PATIENCE).until(() -> centre.position("status-rebuild") > 50);
        centre.stop();
        long reached = centre.position("status-rebuild");
        assertThat(colour(StatusView.NAME)).isEqualTo("blue");

        centre.start();
        finished(StatusView.NAME);

        assertThat(reached).isLessThan(centre.head());
        assertThat(colour(StatusView.NAME)).isEqualTo("green");
        assertThat(centre.digests()).isEqualTo(right);
    }

    @Test
    void leaves_nothing_behind_in_the_colour_that_no_longer_serves() {
        centre.happened(new RandomCentre(17).lives(20));
        centre.start();
        centre.settled();

        centre.models().rebuilds().rebuild(StatusView.NAME);
        finished(StatusView.NAME);

        assertThat(centre.sql().queryForObject("SELECT count(*) FROM views.dossier_status_blue", Long.class))
                .isZero();
        assertThat(centre.position("status-rebuild")).isEqualTo(-1);
    }

    @Test
    void is_rebuilt_once_at_a_time() {
        centre.happened(new RandomCentre(16).lives(800));
        centre.start(8);

        centre.models().rebuilds().rebuild(StatusView.NAME);

        assertThatThrownBy(() -> centre.models().rebuilds().reconcile(StatusView.NAME))
                .isInstanceOf(RebuildUnderWayException.class);
        assertThatThrownBy(() -> centre.models().rebuilds().rebuild("nobody"))
                .isInstanceOf(IllegalArgumentException.class);
        finished(StatusView.NAME);
    }
}
