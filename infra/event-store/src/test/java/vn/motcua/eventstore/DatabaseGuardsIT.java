package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.eventstore.TestLedger.events;
import static vn.motcua.eventstore.TestLedger.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseGuardsIT {

    private static TestLedger ledger;

    @BeforeAll
    static void open() {
        ledger = new TestLedger();
        ledger.engine().appendEvents(events(stream(), 0, 3));
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.event SET recorded_at = now()",
                "DELETE FROM ledger.event",
                "TRUNCATE ledger.event",
                "UPDATE ledger.idempotency SET answer = '{}'",
                "DELETE FROM ledger.idempotency",
                "DELETE FROM ledger.daily_number",
                "ALTER TABLE ledger.event DISABLE TRIGGER ALL",
                "DROP TABLE ledger.event",
                "CREATE TABLE ledger.mine (i int)"
            })
    void the_application_has_no_right_to_change_what_was_recorded(String statement) {
        assertThatThrownBy(() -> execute(ledger.application(), statement))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
        assertThat(ledger.engine().headPosition()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.event SET recorded_at = now()",
                "UPDATE ledger.event SET payload = '{}' WHERE position = 1",
                "DELETE FROM ledger.event WHERE position = 2",
                "TRUNCATE ledger.event",
                "SET session_replication_role = replica; DELETE FROM ledger.event"
            })
    void even_the_superuser_is_stopped_by_the_triggers(String statement) {
        assertThatThrownBy(() -> execute(ledger.superuser(), statement)).hasMessageContaining("append-only");
        assertThatThrownBy(() -> execute(ledger.owner(), statement)).isInstanceOf(SQLException.class);
        assertThat(ledger.engine().headPosition()).isEqualTo(2);
    }

    @Test
    void the_application_can_read_and_append() {
        assertThatCode(() -> execute(ledger.application(), "SELECT count(*) FROM ledger.event"))
                .doesNotThrowAnyException();
    }

    @Test
    void migrating_again_changes_nothing() {
        assertThatCode(() -> LedgerSchema.migrate(
                        ledger.owner(), ledger.database().application().username()))
                .doesNotThrowAnyException();
    }

    @Test
    void the_name_of_a_role_cannot_smuggle_in_a_statement() {
        assertThatThrownBy(() -> LedgerSchema.migrate(ledger.owner(), "x\"; DROP SCHEMA ledger; --"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
