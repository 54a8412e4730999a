package vn.motcua.api.wiring;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.eventstore.LedgerSchema;
import vn.motcua.personaldata.VaultSchema;
import vn.motcua.query.projection.ViewsSchema;
import vn.motcua.sealer.SealerSchema;

/**
 * Brings the schemas up to date under the owner's role, then opens the application's pool. The server's details of an error
 * quote the row that it is about; they stay out of every exception's message, and so out of the logs.
 */
@Configuration(proxyBeanMethods = false)
class PostgresWiring {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresWiring.class);

    /** How long a request waits for a connection before it is answered with 503. */
    private static final Duration CONNECTION_WAIT = Duration.ofSeconds(3);

    /** The pool of the application's role, which may neither change the schemas nor rewrite the ledger. */
    @Bean(destroyMethod = "close")
    HikariDataSource applicationDataSource(PostgresProperties properties) {
        migrate(properties);
        HikariConfig config = new HikariConfig();
        config.setPoolName("application");
        config.setJdbcUrl(properties.url());
        config.setUsername(properties.application().username());
        config.setPassword(properties.application().password());
        config.setMaximumPoolSize(properties.poolSize());
        config.setConnectionTimeout(CONNECTION_WAIT.toMillis());
        config.addDataSourceProperty("ApplicationName", "motcua");
        // A server that accepts connections and then falls silent must not hold threads for ever.
        config.addDataSourceProperty("connectTimeout", "3");
        config.addDataSourceProperty("socketTimeout", "120");
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    /** Connections outside the pool, for the ledger's writer and listener, which keep theirs as long as they live. */
    @Bean(defaultCandidate = false)
    DataSource longLivedConnections(PostgresProperties properties) {
        return connections(properties, properties.application(), "motcua ledger");
    }

    private static void migrate(PostgresProperties properties) {
        if (!properties.owner().named()) {
            LOG.info("no owner's role is configured: the schemas are taken as they are");
            return;
        }
        DataSource owner = connections(properties, properties.owner(), "motcua migration");
        LedgerSchema.migrate(owner, properties.application().username());
        VaultSchema.migrate(owner, properties.application().username());
        SealerSchema.migrate(owner, properties.application().username());
        ViewsSchema.migrate(owner, properties.application().username());
    }

    private static DataSource connections(
            PostgresProperties properties, PostgresProperties.Account account, String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(properties.url());
        source.setUser(account.username());
        source.setPassword(account.password());
        source.setApplicationName(name);
        source.setTcpKeepAlive(true);
        source.setLogServerErrorDetail(false);
        return source;
    }
}
