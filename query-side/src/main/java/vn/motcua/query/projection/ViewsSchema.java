package vn.motcua.query.projection;

import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The schema {@code views} of PostgreSQL, owned by Flyway. */
public final class ViewsSchema {

    /** Its name. */
    public static final String NAME = "views";

    private static final Pattern ROLE = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private ViewsSchema() {}

    /**
     * Brings the schema to the version of this program and grants the application's role what it needs: rows, nothing
     * else. Does nothing where it is already there.
     *
     * @param owner connects as the role that owns, or may create, the schema
     * @param applicationRole the role under which the application runs, a lower-case name
     * @throws IllegalArgumentException if the role is no lower-case name
     */
    public static void migrate(DataSource owner, String applicationRole) {
        if (!ROLE.matcher(applicationRole).matches()) {
            throw new IllegalArgumentException("not the name of a role: " + applicationRole);
        }
        Flyway.configure()
                .dataSource(owner)
                .schemas(NAME)
                .createSchemas(true)
                .locations("classpath:db/views")
                .placeholders(Map.of("applicationRole", applicationRole))
                .load()
                .migrate();
    }
}
