package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.ApplicationProcess;
import vn.motcua.api.testing.Centre;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;

/** kill -9 of the application while eight counters take dossiers in, and what is there after the restart. */
class KilledApplicationIT {

    private static final int COUNTERS = 8;
    private static final int KILLS = 3;
    private static final int ACKNOWLEDGED_BEFORE_A_KILL = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    @Test
    void no_acknowledged_command_is_lost_and_none_is_done_twice() throws Exception {
        PostgresDatabase database = LocalStack.shared()
                .postgres()
                .createDatabase("killed_" + ProcessHandle.current().pid());
        try (ApplicationProcess application = new ApplicationProcess(database)) {
            for (int kill = 1; kill <= KILLS; kill++) {
                application.start();
                takeInUntilKilled(application, kill);
            }
            application.start();
            Map<String, String> before = Map.copyOf(acknowledged);

            // Whoever got no answer sends the same request again, and so does whoever is not sure of the one that came.
            sent.forEach(key -> acknowledged.put(key, Centre.code(intake(application.api(), key))));

            assertThat(before).hasSizeGreaterThanOrEqualTo(KILLS * ACKNOWLEDGED_BEFORE_A_KILL);
            assertThat(acknowledged).containsAllEntriesOf(before);
            assertThat(acknowledged.values()).doesNotHaveDuplicates().hasSameSizeAs(sent);
            assertThat(count(database, "SELECT count(*) FROM ledger.event WHERE aggregate_type = 'Dossier'"))
                    .isEqualTo(sent.size());
            assertThat(count(database, "SELECT max(position) + 1 FROM ledger.event"))
                    .isEqualTo(count(database, "SELECT count(*) FROM ledger.event"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(received(application.api())).isEqualTo(sent.size()));
        }
    }

    private void takeInUntilKilled(ApplicationProcess application, int round) throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        int target = round * ACKNOWLEDGED_BEFORE_A_KILL;
        ExecutorService counters = Executors.newFixedThreadPool(COUNTERS);
        for (int counter = 0; counter < COUNTERS; counter++) {
            String prefix = "round-" + round + "-counter-" + counter + "-";
            counters.execute(() -> {
                for (int number = 0; !killed.get(); number++) {
                    String key = prefix + number;
                    sent.add(key);
                    try {
                        acknowledged.put(key, Centre.code(intake(application.api(), key)));
                    } catch (UncheckedIOException noAnswer) {
                        return;
                    }
                }
            });
        }
        await().atMost(PATIENCE).until(() -> acknowledged.size() >= target);
        application.kill();
        killed.set(true);
        counters.shutdown();
        assertThat(counters.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    private static Answer intake(Api api, String key) {
        return api.as("applicant", "nguoi-nop-1", null)
                .with("Idempotency-Key", key)
                .post("/api/dossiers", Centre.SUBMISSION);
    }

    private static long received(Api api) {
        return api.as("analyst", "tk-01", null)
                .get("/api/statistics/intake?from=2020-01&to=2099-12")
                .json()
                .at("/totals/received")
                .asLong();
    }

    private static long count(PostgresDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.jdbcUrl(),
                        database.superuser().username(),
                        database.superuser().password());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
