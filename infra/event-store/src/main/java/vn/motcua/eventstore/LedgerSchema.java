package vn.motcua.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The database schema {@code ledger}: created and upgraded by Flyway under the owner's role, used under the application's role.
 *
 * <p>On a PostgreSQL of one's own: create a UTF-8 database, a role that owns it and a login role for the application, then run
 * {@link #migrate} once before the application starts, or let the application do it with the owner's credentials.
 */
public final class LedgerSchema {

    /** The name of the schema. */
    public static final String NAME = "ledger";

    private static final Pattern ROLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]{0,62}");

    private LedgerSchema() {}

    /**
     * Brings the schema to the version of this program; does nothing when it is there.
     *
     * @param owner connections of a role that may create the schema, or owns it
     * @param applicationRole the existing role that gets INSERT and SELECT on events, and no UPDATE, DELETE or TRUNCATE
     * @throws IllegalArgumentException when the role's name is not a plain identifier
     * @throws IllegalStateException when the database is not UTF-8: stored bytes would not be the bytes that were hashed
     */
    public static void migrate(DataSource owner, String applicationRole) {
        if (!ROLE.matcher(applicationRole).matches()) {
            throw new IllegalArgumentException("not the name of a database role: " + applicationRole);
        }
        requireUtf8(owner);
        Flyway.configure()
                .dataSource(owner)
                .schemas(NAME)
                .defaultSchema(NAME)
                .table("schema_history")
                .locations("classpath:db/ledger")
                .placeholders(Map.of("applicationRole", applicationRole))
                .load()
                .migrate();
    }

    private static void requireUtf8(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW server_encoding")) {
            row.next();
            if (!"UTF8".equals(row.getString(1))) {
                throw new IllegalStateException("the ledger needs a database in UTF8, this one is " + row.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot reach the database of the ledger", e);
        }
    }
}
