package vn.motcua.api.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.ApplicationProcess;
import vn.motcua.api.testing.Centre;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;

/** kill -9 in the middle of a sweep, and what the next one finds. */
class KilledSweepIT {

    private static final int DOSSIERS = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @Test
    void what_a_killed_sweep_has_told_is_told_once_and_the_next_one_tells_the_rest() {
        PostgresDatabase database = LocalStack.shared()
                .postgres()
                .createDatabase("killed_sweep_" + ProcessHandle.current().pid());
        JdbcTemplate superuser = new JdbcTemplate(new DriverManagerDataSource(
                database.jdbcUrl(),
                database.superuser().username(),
                database.superuser().password()));
        try (ApplicationProcess application = new ApplicationProcess(database)) {
            application.start();
            Api admin = new Centre(application.api()).admin();
            new OpenHistory(application.api()).of("late", DOSSIERS, -3, false);
            await().atMost(PATIENCE)
                    .until(() -> superuser.queryForObject(
                                    "SELECT count(*) FROM views.worklist_dossier_blue WHERE falls_due_at IS NOT NULL",
                                    Long.class)
                            == DOSSIERS);
            CompletableFuture<Void> cutOff = CompletableFuture.runAsync(() -> admin.post("/api/admin/sweeps", "{}"))
                    .handle((done, broken) -> null);
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> told(superuser) > DOSSIERS / 10);
            application.kill();
            cutOff.join();
            assertThat(told(superuser)).isLessThan(DOSSIERS);

            application.start();
            // The server may not have noticed yet that the killed node's session is gone.
            Answer report = await().atMost(PATIENCE)
                    .until(() -> admin.post("/api/admin/sweeps", "{}"), answer -> answer.status() == 200);

            assertThat(Long.parseLong(report.at("/told"))).isPositive().isLessThan(DOSSIERS);
            assertThat(told(superuser)).as(report.toString()).isEqualTo(DOSSIERS);
            assertThat(superuser.queryForObject(
                            "SELECT count(DISTINCT aggregate_id) FROM ledger.event WHERE payload_type = 'DossierBecameOverdue'",
                            Long.class))
                    .isEqualTo(DOSSIERS);
        }
    }

    private static long told(JdbcTemplate superuser) {
        return superuser.queryForObject(
                "SELECT count(*) FROM ledger.event WHERE payload_type = 'DossierBecameOverdue'", Long.class);
    }
}
