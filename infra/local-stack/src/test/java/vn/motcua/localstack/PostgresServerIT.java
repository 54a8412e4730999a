package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.localstack.process.Ports;

@DisplayName("The local PostgreSQL")
class PostgresServerIT {

    private static final PostgresBinaries BINARIES =
            PostgresBinaries.unpackedBelow(Checkout.cacheOr(Path.of("target")));

    @TempDir
    Path folder;

    @BeforeEach
    void letOthersIn() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    static Stream<PostgresAccount> accounts() {
        return Stream.of(PostgresAccount.values()).filter(account -> account.runs(BINARIES.program("postgres")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accounts")
    void runs_under_every_identity_that_this_machine_allows(PostgresAccount account) throws Exception {
        try (DataFolder data = DataFolder.lock(folder)) {
            PostgresServer server = server(data, account);
            server.start();
            server.restart();
            assertThat(setting(server, "server_version")).startsWith("17.");
            server.stop();
        }
    }

    @Test
    void keeps_commits_on_disk_and_personal_data_out_of_its_log() throws Exception {
        try (LocalStack stack =
                LocalStack.builder().data(folder).withoutElasticsearch().start()) {
            PostgresServer server = stack.postgres();

            assertThat(settings(server, "fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                    .containsOnly("on");
            assertThat(settings(server, "log_statement", "log_min_error_statement", "log_error_verbosity"))
                    .containsExactly("none", "panic", "terse");
            assertThat(setting(server, "listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void starts_although_a_stranger_has_the_process_id_that_a_crash_left_behind() throws Exception {
        Path file = folder.resolve("postgres/cluster/postmaster.pid");
        Process stranger = new ProcessBuilder("cat").start();
        try (LocalStack first =
                LocalStack.builder().data(folder).withoutElasticsearch().start()) {
            List<String> left = Files.readAllLines(file);
            first.postgres().kill();
            left.set(0, Long.toString(stranger.pid()));
            Files.write(file, left);
        }
        try (LocalStack second =
                LocalStack.builder().data(folder).withoutElasticsearch().start()) {
            assertThat(second.postgres().isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    private static PostgresServer server(DataFolder data, PostgresAccount account) {
        PostgresCluster cluster = PostgresCluster.open(data.postgres(), BINARIES, account);
        return new PostgresServer(data, cluster, Ports.free(), false, notice -> {});
    }

    private static String setting(PostgresServer server, String name) throws Exception {
        return settings(server, name).get(0);
    }

    private static List<String> settings(PostgresServer server, String... names) throws Exception {
        Credentials login = server.superuser();
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl(), login.username(), login.password());
                Statement statement = connection.createStatement()) {
            for (String name : names) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    values.add(row.getString(1));
                }
            }
        }
        return values;
    }
}
