package vn.motcua.personaldata;

import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The database schema {@code vault}: created and upgraded by Flyway under the owner's role, used under the application's role. */
public final class VaultSchema {

    /** The name of the schema. */
    public static final String NAME = "vault";

    private static final Pattern ROLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]{0,62}");

    private VaultSchema() {}

    /**
     * Brings the schema to the version of this program; does nothing when it is there.
     *
     * @param owner connections of a role that may create the schema, or owns it
     * @param applicationRole the existing role that may add, read, wrap anew and destroy keys, and cannot delete or revive one
     * @throws IllegalArgumentException when the role's name is not a plain identifier
     */
    public static void migrate(DataSource owner, String applicationRole) {
        if (!ROLE.matcher(applicationRole).matches()) {
            throw new IllegalArgumentException("not the name of a database role: " + applicationRole);
        }
        Flyway.configure()
                .dataSource(owner)
                .schemas(NAME)
                .defaultSchema(NAME)
                .table("schema_history")
                .locations("classpath:db/vault")
                .placeholders(Map.of("applicationRole", applicationRole))
                .load()
                .migrate();
    }
}
