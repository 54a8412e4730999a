package vn.motcua.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import vn.motcua.localstack.process.ChildProcess;
import vn.motcua.localstack.process.LocalProcessException;
import vn.motcua.localstack.process.Ports;

/**
 * PostgreSQL 17 on the loopback interface, with a database {@value #DATABASE}.
 *
 * <p>Three roles log in by SCRAM: the superuser, the owner of the databases, and the application's role, which starts
 * without any right on tables or on the schema {@code public}.
 */
public final class PostgresServer {

    /** The database that every stack has. */
    public static final String DATABASE = "motcua";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final Duration POLL = Duration.ofMillis(30);

    /** SQLSTATE class 28: the server is up and does not let us in. */
    private static final String INVALID_AUTHORIZATION = "28";

    private final DataFolder data;
    private final PostgresCluster cluster;
    private final int port;
    private final boolean durable;
    private final Consumer<String> deathListener;
    private ChildProcess process;

    PostgresServer(
            DataFolder data, PostgresCluster cluster, int port, boolean durable, Consumer<String> deathListener) {
        this.data = data;
        this.cluster = cluster;
        this.port = port;
        this.durable = durable;
        this.deathListener = deathListener;
    }

    /** Creates or opens the data and starts the server; returns when the roles and the database are there. */
    static PostgresServer start(DataFolder data, int port, boolean durable, Consumer<String> deathListener) {
        PostgresBinaries binaries = PostgresBinaries.unpackedBelow(Checkout.cacheOr(data.root()));
        PostgresAccount account = PostgresAccount.toRun(binaries.program("postgres"));
        PostgresCluster cluster = PostgresCluster.open(data.postgres(), binaries, account);
        PostgresServer server =
                new PostgresServer(data, cluster, Ports.claim(port, "PostgreSQL"), durable, deathListener);
        server.start();
        return server;
    }

    /** @return the JDBC address of the database {@value #DATABASE}, without credentials */
    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** @return the role that owns the databases and runs migrations */
    public Credentials owner() {
        return cluster.credentials(PostgresPasswords.OWNER);
    }

    /** @return the role that the application works under */
    public Credentials application() {
        return cluster.credentials(PostgresPasswords.APPLICATION);
    }

    /** @return the superuser, for set-up and for tests of guards */
    public Credentials superuser() {
        return cluster.credentials(PostgresPasswords.SUPERUSER);
    }

    /** @return the loopback port; it stays the same over {@link #restart} */
    public int port() {
        return port;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** @return the database {@value #DATABASE} and its roles */
    public PostgresDatabase database() {
        return describe(DATABASE);
    }

    /**
     * Creates an empty database beside the main one, for a test that wants its own.
     *
     * @param name lower-case letters, digits and underscores, at most 63, the first a letter
     * @return the new database
     * @throws IllegalArgumentException if the name is none
     * @throws LocalProcessException if the database exists or cannot be created
     */
    public PostgresDatabase createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (Connection connection = connect(jdbcUrl("postgres"));
                Statement statement = connection.createStatement()) {
            createDatabase(statement, name);
        } catch (SQLException e) {
            throw new LocalProcessException(
                    "The database " + name + " cannot be created: " + e.getMessage(),
                    "Không tạo được cơ sở dữ liệu " + name,
                    e);
        }
        return describe(name);
    }

    /** Ends the server and its backends at once, as a crash would; the data stays. */
    public synchronized void kill() {
        process.kill();
    }

    /** Stops the server; open connections are broken, committed work is on disk. */
    public synchronized void stop() {
        process.stop();
    }

    /**
     * Starts the server again on the same port and data, after {@link #stop} or {@link #kill}; does nothing if it runs.
     *
     * @throws LocalProcessException if it does not start
     */
    public synchronized void start() {
        if (process != null && process.isAlive()) {
            return;
        }
        cluster.configure(port, durable);
        PostmasterFile.clear(cluster.folder());
        process = ChildProcess.of("PostgreSQL", cluster.serverCommand())
                .environment(Map.of("LC_ALL", "C", "TZ", "UTC"))
                .log(data.log("postgresql"))
                .record(data.record("postgresql"))
                .stopSignal("INT") // "fast" shutdown
                .grace(Duration.ofSeconds(30))
                .start();
        prepare();
        process.onUnexpectedExit(deathListener);
    }

    /** Stops the server if it runs, and starts it on the same port and data. */
    public synchronized void restart() {
        stop();
        start();
    }

    private void prepare() {
        try (Connection connection = awaitConnection();
                Statement statement = connection.createStatement()) {
            createRole(statement, owner());
            createRole(statement, application());
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'")) {
                createDatabase(statement, DATABASE);
            }
        } catch (SQLException e) {
            process.stop();
            throw new LocalProcessException(
                    "PostgreSQL started but cannot be set up: " + e.getMessage() + ", log: " + process.log(),
                    "Không thiết lập được PostgreSQL, xem nhật ký: " + process.log(),
                    e);
        }
    }

    private Connection awaitConnection() throws SQLException {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                return connect(jdbcUrl("postgres"));
            } catch (SQLException e) {
                if (String.valueOf(e.getSQLState()).startsWith(INVALID_AUTHORIZATION) || System.nanoTime() > deadline) {
                    throw e;
                }
            }
            if (process.awaitExit(POLL)) {
                throw new LocalProcessException(
                        "PostgreSQL did not start: " + process.lastLogLine() + ", log: " + process.log(),
                        "PostgreSQL không khởi động được, xem nhật ký: " + process.log());
            }
        }
    }

    private Connection connect(String url) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", superuser().username());
        login.setProperty("password", superuser().password());
        login.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(url, login);
    }

    private static void createRole(Statement statement, Credentials role) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role.username() + "'")) {
            // Both parts are our own: a constant, and letters of Base64.
            statement.execute("CREATE ROLE " + role.username() + " LOGIN PASSWORD '" + role.password() + "'");
        }
    }

    private static void createDatabase(Statement statement, String name) throws SQLException {
        statement.execute("CREATE DATABASE " + name + " OWNER " + PostgresPasswords.OWNER);
        statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
        statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + PostgresPasswords.APPLICATION);
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private PostgresDatabase describe(String database) {
        return new PostgresDatabase(jdbcUrl(database), owner(), application(), superuser());
    }
}
