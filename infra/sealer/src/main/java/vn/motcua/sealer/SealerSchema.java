package vn.motcua.sealer;

import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import vn.motcua.eventstore.LedgerSchema;

/** The sealer's tables in the schema {@code ledger}: created by Flyway under the owner's role, with a history table of their own. */
public final class SealerSchema {

    private static final Pattern ROLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]{0,62}");

    private SealerSchema() {}

    /**
     * Brings the tables to the version of this program; does nothing when they are there. {@link LedgerSchema#migrate} comes first.
     *
     * @param owner connections of the role that owns the schema
     * @param applicationRole the existing role that gets INSERT and SELECT, and no UPDATE, DELETE or TRUNCATE
     * @throws IllegalArgumentException when the role's name is not a plain identifier
     */
    public static void migrate(DataSource owner, String applicationRole) {
        if (!ROLE.matcher(applicationRole).matches()) {
            throw new IllegalArgumentException("not the name of a database role: " + applicationRole);
        }
        Flyway.configure()
                .dataSource(owner)
                .schemas(LedgerSchema.NAME)
                .defaultSchema(LedgerSchema.NAME)
                .table("sealer_history")
                // The ledger's own migrations have filled the schema already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .locations("classpath:db/sealer")
                .placeholders(Map.of("applicationRole", applicationRole))
                .load()
                .migrate();
    }
}
