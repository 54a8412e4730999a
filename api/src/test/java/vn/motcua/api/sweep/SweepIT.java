package vn.motcua.api.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import vn.motcua.api.testing.Api;
import vn.motcua.api.testing.Api.Answer;
import vn.motcua.api.testing.Centre;
import vn.motcua.api.testing.WholeApplication;
import vn.motcua.command.overdue.OverdueSweep;
import vn.motcua.command.overdue.SweepReport;
import vn.motcua.command.overdue.SweepStoppedException;
import vn.motcua.localstack.PostgresDatabase;

/** It has an application of its own: a sweep would mark the dossiers of other tests, too. */
@WholeApplication
@DirtiesContext
@TestPropertySource(properties = {"spring.application.name=motcua-sweep", "motcua.sweep.every=0s"})
@DisplayName("A sweep")
class SweepIT {

    @Autowired
    private Api api;

    @Autowired
    private LedgerDossiers dossiers;

    @Autowired
    private Clock clock;

    @Autowired
    @Qualifier("longLivedConnections")
    private DataSource sessions;

    @Autowired
    private PostgresDatabase database;

    private Centre centre;
    private OpenHistory history;
    private JdbcTemplate superuser;

    @BeforeEach
    void centre() {
        centre = new Centre(api);
        history = new OpenHistory(api);
        superuser = new JdbcTemplate(new DriverManagerDataSource(
                database.jdbcUrl(),
                database.superuser().username(),
                database.superuser().password()));
    }

    /** Waits until the worklists know everything that the ledger holds. */
    private void settled() {
        long head = superuser.queryForObject("SELECT max(position) FROM ledger.event", Long.class);
        assertThat(centre.officer().get("/api/worklist?atLeast=" + head).status())
                .isEqualTo(200);
    }

    private Answer sweep() {
        settled();
        Answer answer = centre.admin().post("/api/admin/sweeps", "{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().at("/stopped").isNull()).as(answer.toString()).isTrue();
        return answer;
    }

    /** How often each dossier of a history was told to have become overdue, fewest and most. */
    private List<Long> told(String name, String event) {
        return superuser.queryForObject(
                """
                SELECT count(*), min(times), max(times) FROM (
                    SELECT r.aggregate_id, count(e.position) AS times
                      FROM ledger.event r LEFT JOIN ledger.event e ON e.aggregate_id = r.aggregate_id AND e.payload_type = ?
                     WHERE r.payload_type = 'DossierReceived' AND convert_from(r.payload, 'UTF8')::json ->> 'externalId' LIKE ? || '-%'
                     GROUP BY r.aggregate_id) AS each""", (row, number) -> List.of(row.getLong(1), row.getLong(2), row.getLong(3)), event, name);
    }

    @Test
    void tells_once_of_every_open_dossier_and_step_that_is_overdue_and_of_no_other() {
        history.of("late", 40, -3, false);
        history.of("early", 5, 3, false);
        history.of("done", 5, -3, true);

        assertThat(sweep().at("/told")).isEqualTo("40");
        assertThat(sweep().at("/told")).isEqualTo("0");

        assertThat(told("late", "DossierBecameOverdue")).containsExactly(40L, 1L, 1L);
        assertThat(told("late", "StepBecameOverdue")).containsExactly(40L, 1L, 1L);
        assertThat(told("early", "DossierBecameOverdue")).containsExactly(5L, 0L, 0L);
        assertThat(told("done", "DossierBecameOverdue")).containsExactly(5L, 0L, 0L);
        String code = superuser.queryForObject(
                "SELECT aggregate_id FROM ledger.readable_event WHERE payload ->> 'externalId' = 'late-7'",
                String.class);
        Answer events = centre.auditor().get("/api/audit/dossiers/" + code + "/events");
        assertThat(events.at("/items/2/type")).isEqualTo("StepBecameOverdue");
        assertThat(events.at("/items/2/payload/officer/id")).isEqualTo("cb-late-7");
        assertThat(events.at("/items/2/actor/id")).isEqualTo("overdue-sweep");
        Answer then = centre.auditor().get("/api/audit/dossiers/" + code);
        assertThat(then.at("/overdue/0/officer/id")).as(then.toString()).isEqualTo("cb-late-7");
    }

    @Test
    void goes_on_past_a_dossier_that_cannot_be_asked_and_reports_it_until_it_can() {
        history.of("beside", 3, -2, false);
        settled();
        String unknown = "000.00.24.H56-200101-0001";
        superuser.update(
                "INSERT INTO views.worklist_dossier_blue (code, state, falls_due_at, position) VALUES (?, '{}', '2020-01-02', 0)",
                unknown);

        Answer report = sweep();

        assertThat(report.at("/failed")).isEqualTo("1");
        assertThat(report.at("/failures/" + unknown)).isEqualTo("AggregateNotFoundException");
        assertThat(told("beside", "DossierBecameOverdue")).containsExactly(3L, 1L, 1L);
        sweep();
        Answer last = centre.admin().get("/api/admin/sweeps");
        assertThat(last.at("/items/0/code")).isEqualTo(unknown);
        assertThat(last.at("/items/0/times")).isEqualTo("2");
        assertThat(centre.admin().get("/actuator/prometheus").text()).contains("motcua_sweep_faults{application=");
        superuser.update("DELETE FROM views.worklist_dossier_blue WHERE code = ?", unknown);
        superuser.update("DELETE FROM views.overdue_sweep_fault");
    }

    @Test
    void by_two_nodes_at_the_same_time_still_tells_of_each_dossier_once() {
        history.of("both", 200, -1, false);
        settled();
        try (OverdueSweep one = new OverdueSweep(dossiers, clock, 8);
                OverdueSweep other = new OverdueSweep(dossiers, clock, 8)) {
            CompletableFuture<SweepReport> first = CompletableFuture.supplyAsync(() -> one.sweep(() -> {}));
            CompletableFuture<SweepReport> second = CompletableFuture.supplyAsync(() -> other.sweep(() -> {}));
            first.join();
            second.join();
        }
        sweep();
        assertThat(told("both", "DossierBecameOverdue")).containsExactly(200L, 1L, 1L);
        assertThat(told("both", "StepBecameOverdue")).containsExactly(200L, 1L, 1L);
    }

    @Test
    void is_made_by_one_node_at_a_time_and_by_another_once_the_session_of_the_first_is_gone() throws SQLException {
        SweepTurn turn = SweepTurn.take(sessions).orElseThrow();
        assertThat(centre.admin().post("/api/admin/sweeps", "{}").status()).isEqualTo(409);
        turn.check();

        superuser.queryForList("""
                SELECT pg_terminate_backend(pid) FROM pg_locks
                 WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                   AND (classid::bigint << 32 | objid::bigint) = ?""", SweepTurn.LOCK);

        assertThatThrownBy(turn::check).isInstanceOf(SweepStoppedException.class);
        sweep();
        turn.close();
    }
}
