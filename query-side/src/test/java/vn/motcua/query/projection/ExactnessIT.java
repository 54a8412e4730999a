package vn.motcua.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.localstack.LocalStack;
import vn.motcua.query.centre.ChildNode;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.centre.Told;
import vn.motcua.query.centre.WiretappedDataSource;
import vn.motcua.query.centre.WiretappedDataSource.Commit;
import vn.motcua.query.status.StatusView;

@DisplayName("Every read model holds exactly what the ledger tells")
class ExactnessIT {

    private static final long SEED = 7;
    private static final int DOSSIERS = 600;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static Map<String, String> undisturbed;
    private static List<Told> lives;

    private TestCentre centre;

    @BeforeEach
    void open() {
        if (undisturbed == null) {
            lives = new RandomCentre(SEED).lives(DOSSIERS);
            try (TestCentre calm = TestCentre.withoutSearch()) {
                calm.happened(lives);
                calm.start();
                undisturbed = calm.settled().digests();
            }
        }
        centre = TestCentre.withoutSearch();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    @Test
    void whatever_the_size_of_the_batches() {
        centre.happened(lives);
        centre.start(32);

        assertThat(centre.settled().digests()).isEqualTo(undisturbed);
    }

    @Test
    void when_a_node_stops_in_the_middle_and_another_goes_on() {
        centre.happened(lives);
        centre.start(8);
        await().atMost(PATIENCE).until(() -> centre.position(StatusView.NAME) > 100);
        centre.stop();
        centre.start();

        assertThat(centre.settled().digests()).isEqualTo(undisturbed);
    }

    @Test
    void when_a_node_is_killed_in_the_middle_and_another_goes_on() throws InterruptedException {
        Process child = ChildNode.start(centre, SEED, DOSSIERS);
        try {
            await().atMost(PATIENCE).until(() -> centre.position(StatusView.NAME) > 100);
        } finally {
            child.destroyForcibly().waitFor();
        }
        assertThat(centre.position(StatusView.NAME)).isLessThan(lives.size() - 1);

        centre.happened(lives);
        centre.start();

        assertThat(centre.settled().digests()).isEqualTo(undisturbed);
    }

    @Test
    void when_everything_is_told_again() {
        centre.happened(lives);
        centre.start();
        centre.settled();
        centre.stop();
        centre.sql().update("DELETE FROM views.token_entry");

        centre.start(100);

        assertThat(centre.settled().digests()).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @EnumSource(
            value = Commit.class,
            names = {"LOST", "UNCERTAIN"})
    void when_the_connection_breaks_at_a_commit(Commit outcome) {
        WiretappedDataSource[] tap = new WiretappedDataSource[1];
        centre.tapped(real -> tap[0] = new WiretappedDataSource(real));
        centre.start(64);
        tap[0].nextCommit(outcome);
        centre.happened(lives);
        await().atMost(PATIENCE).until(() -> !tap[0].armed());

        assertThat(centre.settled().digests()).isEqualTo(undisturbed);
    }

    @Test
    void when_the_database_crashes_and_comes_back() {
        centre.start(8);
        centre.happened(lives);
        await().atMost(PATIENCE).until(() -> centre.position(StatusView.NAME) > 100);

        LocalStack.shared().postgres().kill();
        LocalStack.shared().postgres().start();

        assertThat(centre.settled().digests()).isEqualTo(undisturbed);
    }

    @Test
    void with_a_handful_of_statements_for_a_whole_batch() {
        WiretappedDataSource[] tap = new WiretappedDataSource[1];
        centre.tapped(real -> tap[0] = new WiretappedDataSource(real));
        centre.happened(lives);
        centre.start(512);
        centre.settled();

        int batches = 4 * (lives.size() / 512 + 1);
        assertThat(tap[0].statements()).isLessThan(20 * batches);
        assertThat(lives.size()).isGreaterThan(20 * batches);
    }
}
