package vn.motcua.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.ApplicationProcess;
import vn.motcua.api.testing.Centre;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;

/** kill -9 of the application while read models in both stores are being rebuilt. */
class KilledRebuildIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int DOSSIERS = 40;
    private static final List<String> REBUILT = List.of("status", "search");

    /** Whoever fills the new colour waits for this lock in the middle of its batch. */
    private static final String HOLD = """
            CREATE FUNCTION views.hold() RETURNS trigger LANGUAGE plpgsql AS
                'BEGIN PERFORM pg_advisory_xact_lock(42); RETURN NEW; END';
            CREATE TRIGGER hold BEFORE INSERT ON views.dossier_status_green EXECUTE FUNCTION views.hold();
            CREATE TRIGGER hold BEFORE INSERT ON views.search_source_green EXECUTE FUNCTION views.hold();
            SELECT pg_advisory_lock(42);
            """;

    @TempDir
    private Path data;

    private String code;

    @Test
    void a_rebuild_goes_on_after_the_restart_and_the_old_one_serves_all_along() throws Exception {
        try (LocalStack stack =
                LocalStack.builder().data(data).withoutDurability().start()) {
            PostgresDatabase database = stack.postgres().createDatabase("killed_rebuild");
            try (ApplicationProcess application =
                    new ApplicationProcess(database, stack.elasticsearch().url())) {
                application.start();
                Centre centre = new Centre(application.api());
                fill(centre);
                try (Connection superuser = connect(database);
                        Statement statement = superuser.createStatement()) {
                    statement.execute(HOLD);
                    REBUILT.forEach(name -> begin(centre, name, "rebuild"));
                    await().atMost(PATIENCE)
                            .until(() -> waiting(statement) == REBUILT.size()
                                    && phases(centre).equals(List.of("FILLING", "FILLING")));
                    assertServed(centre);
                    application.kill();
                }
                application.start();
                await().atMost(PATIENCE).until(() -> {
                    assertServed(centre);
                    return phases(centre).equals(List.of("DONE", "DONE"));
                });
                assertThat(serving(database)).containsExactly("green", "green");
                assertServed(centre);

                REBUILT.forEach(name -> begin(centre, name, "reconcile"));
                await().atMost(PATIENCE).until(() -> phases(centre).equals(List.of("DONE", "DONE")));
                assertThat(jobs(centre)).allSatisfy(job -> {
                    assertThat(job.at("/findings/differences").size())
                            .as(job.toString())
                            .isZero();
                    assertThat(job.at("/findings/compared").asLong()).isEqualTo(DOSSIERS);
                });
            }
        }
    }

    private void fill(Centre centre) {
        for (int number = 0; number < DOSSIERS; number++) {
            Answer intake = centre.applicant().post("/api/dossiers", Centre.SUBMISSION);
            code = Centre.code(intake);
            if (number == DOSSIERS - 1) {
                centre.auditor().get("/api/dossiers?atLeast=" + Centre.position(intake));
            }
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertServed(centre));
    }

    private void assertServed(Centre centre) {
        assertThat(centre.citizen().get("/api/public/dossiers/" + code).status())
                .isEqualTo(200);
        Answer found = centre.auditor().get("/api/dossiers");
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        assertThat(found.json().at("/total").asLong()).isEqualTo(DOSSIERS);
    }

    private static void begin(Centre centre, String name, String job) {
        Answer begun = centre.admin().post("/api/admin/projections/" + name + "/" + job, "{}");
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
    }

    private static List<JsonNode> jobs(Centre centre) {
        return centre.admin()
                .get("/api/admin/projections")
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> REBUILT.contains(item.at("/name").asString()))
                .map(item -> item.at("/job"))
                .toList();
    }

    private static List<String> phases(Centre centre) {
        return jobs(centre).stream().map(job -> job.at("/phase").asString()).toList();
    }

    private static long waiting(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 42 AND NOT granted")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<String> serving(PostgresDatabase database) throws SQLException {
        try (Connection superuser = connect(database);
                Statement statement = superuser.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT colour FROM views.serving WHERE projection IN ('status', 'search')")) {
            List<String> colours = new ArrayList<>();
            while (rows.next()) {
                colours.add(rows.getString(1));
            }
            return colours;
        }
    }

    private static Connection connect(PostgresDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.jdbcUrl(),
                database.superuser().username(),
                database.superuser().password());
    }
}
