package vn.motcua.launcher.keys;

import java.nio.file.Path;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import picocli.CommandLine.Option;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresServer;

/** Where the master keys are and the database whose keys they wrap. */
final class VaultOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:motcua.root:-.}/data",
            description = "where data and keys are kept (default: the folder data of the checkout)")
    private Path data;

    @Option(
            names = "--master-keys",
            paramLabel = "FILE",
            description =
                    "the file of the master keys (default: MOTCUA_PERSONAL_DATA_MASTER_KEYS, or master-keys in the data"
                            + " folder)")
    private Path masterKeys;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description =
                    "JDBC address of a PostgreSQL of your own; the application's role comes from the environment variables"
                            + " MOTCUA_POSTGRES_APPLICATION_USERNAME, ..._PASSWORD. Without it the local one is started, and ./motcua"
                            + " run must not be running")
    private String postgres;

    Path masterKeys() {
        return Places.of(masterKeys, "MOTCUA_PERSONAL_DATA_MASTER_KEYS", data, "master-keys");
    }

    /** Does something with connections of the application's role. */
    <T> T connected(Function<DataSource, T> work) {
        if (postgres != null) {
            return work.apply(connections(
                    postgres,
                    System.getenv("MOTCUA_POSTGRES_APPLICATION_USERNAME"),
                    System.getenv("MOTCUA_POSTGRES_APPLICATION_PASSWORD")));
        }
        try (LocalStack stack = LocalStack.builder()
                .data(data.toAbsolutePath().normalize())
                .withoutElasticsearch()
                .start()) {
            PostgresServer server = stack.postgres();
            return work.apply(connections(
                    server.jdbcUrl(),
                    server.application().username(),
                    server.application().password()));
        }
    }

    private static DataSource connections(String url, String username, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(username);
        source.setPassword(password);
        source.setApplicationName("motcua keys");
        source.setLogServerErrorDetail(false);
        return source;
    }
}
