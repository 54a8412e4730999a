package vn.motcua.bench.commands;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import vn.motcua.localstack.Credentials;
import vn.motcua.localstack.PostgresDatabase;

/** Connections to the databases of the contenders. */
final class Databases {

    private Databases() {}

    static PGSimpleDataSource dataSource(PostgresDatabase database, Credentials credentials) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(credentials.username());
        source.setPassword(credentials.password());
        return source;
    }

    static HikariDataSource pool(PostgresDatabase database, int size) {
        return pool(database, database.application(), size, true);
    }

    static HikariDataSource ownerPool(PostgresDatabase database, int size, boolean autoCommit) {
        return pool(database, database.owner(), size, autoCommit);
    }

    private static HikariDataSource pool(
            PostgresDatabase database, Credentials credentials, int size, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource(database, credentials));
        config.setMaximumPoolSize(size);
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }

    static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("a statement failed: " + sql, e);
        }
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("a connection does not close", e);
        }
    }
}
