package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerGuardsIT {

    private static TestLedger ledger;

    @BeforeAll
    static void seal() {
        ledger = new TestLedger();
        ledger.append(300);
        try (Sealer sealer = ledger.startSealer()) {
            ledger.awaitSealed(sealer, 300);
        }
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.tile SET level = 1",
                "DELETE FROM ledger.tile",
                "TRUNCATE ledger.tile",
                "UPDATE ledger.checkpoint SET signed = ''",
                "DELETE FROM ledger.checkpoint",
                "TRUNCATE ledger.checkpoint CASCADE",
                "DELETE FROM ledger.cosignature",
                "ALTER TABLE ledger.checkpoint DISABLE TRIGGER ALL",
                "DELETE FROM ledger.sealer_history"
            })
    void the_application_has_no_right_to_change_what_was_sealed(String statement) {
        assertThatThrownBy(() -> execute(ledger.application(), statement))
                .isInstanceOf(SQLException.class)
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("42501");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger.tile SET level = 1",
                "TRUNCATE ledger.tile",
                "DELETE FROM ledger.checkpoint",
                "TRUNCATE ledger.cosignature",
                "SET session_replication_role = replica; DELETE FROM ledger.checkpoint"
            })
    void even_the_superuser_is_stopped_by_the_triggers(String statement) {
        assertThatThrownBy(() -> execute(ledger.superuser(), statement)).hasMessageContaining("append-only");
    }

    @Test
    void migrating_again_changes_nothing() {
        assertThatCode(() -> SealerSchema.migrate(
                        ledger.owner(), ledger.database().application().username()))
                .doesNotThrowAnyException();
    }

    @Test
    void the_name_of_a_role_cannot_smuggle_in_a_statement() {
        assertThatThrownBy(() -> SealerSchema.migrate(ledger.owner(), "x\"; DROP SCHEMA ledger; --"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
