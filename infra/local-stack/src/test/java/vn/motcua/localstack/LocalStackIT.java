package vn.motcua.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.process.LocalProcessException;

@DisplayName("The local stack")
class LocalStackIT {

    @TempDir
    Path data;

    @Test
    void keeps_what_both_servers_stored_over_a_stop_a_crash_and_a_new_start() throws Exception {
        try (LocalStack first = LocalStack.builder().data(data).start()) {
            PostgresDatabase database = first.postgres().database();
            execute(database, database.owner(), "CREATE TABLE dossier (code text PRIMARY KEY)");
            execute(database, database.owner(), "INSERT INTO dossier VALUES ('H56.01-210104-0001')");
            put(first, "/dossiers", "{\"settings\":{\"number_of_replicas\":0}}");
            put(first, "/dossiers/_doc/1?refresh=true", "{\"code\":\"H56.01-210104-0001\"}");

            String address = first.postgres().jdbcUrl();
            first.postgres().kill();
            first.elasticsearch().kill();
            first.postgres().start();
            first.elasticsearch().start();

            assertThat(first.postgres().jdbcUrl()).isEqualTo(address);
            assertThat(strings(database, database.owner(), "SELECT code FROM dossier"))
                    .containsExactly("H56.01-210104-0001");
            assertThat(get(first, "/dossiers/_count")).contains("\"count\":1");
            assertThat(first.unexpectedExit()).isNotDone();
        }
        try (LocalStack second = LocalStack.builder().data(data).start()) {
            PostgresDatabase database = second.postgres().database();
            assertThat(strings(database, database.owner(), "SELECT code FROM dossier"))
                    .containsExactly("H56.01-210104-0001");
            assertThat(get(second, "/dossiers/_doc/1")).contains("H56.01-210104-0001");
        }
    }

    @Test
    void gives_the_application_a_login_without_any_right_to_create() {
        PostgresDatabase database = LocalStack.shared().postgres().createDatabase("least_privilege");

        assertThatThrownBy(() -> execute(database, database.application(), "CREATE TABLE public.mine (id int)"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> execute(database, database.application(), "CREATE SCHEMA mine"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied");
    }

    @Test
    void refuses_a_wrong_password() {
        PostgresDatabase database = LocalStack.shared().postgres().database();
        Credentials guessed = new Credentials(database.superuser().username(), "postgres");

        assertThatThrownBy(() -> execute(database, guessed, "SELECT 1")).hasMessageContaining("password");
    }

    @Test
    void keeps_the_passwords_where_only_the_owner_reads_them() throws Exception {
        Path file = LocalStack.shared().data().resolve("postgres/credentials.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(LocalStack.shared().postgres().owner().toString())
                .doesNotContain(LocalStack.shared().postgres().owner().password());
    }

    @Test
    void knows_the_time_zone_and_the_letters_of_vietnam() throws Exception {
        PostgresDatabase database = LocalStack.shared().postgres().database();

        assertThat(
                        strings(
                                database,
                                database.application(),
                                "SELECT to_char(timestamptz '2021-01-31 18:00Z' AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD')"))
                .containsExactly("2021-02-01");
        assertThat(strings(database, database.application(), "SELECT lower('NGUYỄN ĐỨC ĐẠT')"))
                .containsExactly("nguyễn đức đạt");
    }

    @Test
    void runs_beside_another_stack_with_its_own_data() throws Exception {
        try (LocalStack one = LocalStack.builder()
                        .data(data.resolve("one"))
                        .withoutElasticsearch()
                        .start();
                LocalStack two = LocalStack.builder()
                        .data(data.resolve("two"))
                        .withoutElasticsearch()
                        .start()) {
            PostgresDatabase database = one.postgres().database();
            execute(database, database.owner(), "CREATE TABLE only_here (id int)");

            PostgresDatabase other = two.postgres().database();
            assertThat(strings(other, other.owner(), "SELECT to_regclass('only_here')::text"))
                    .containsExactly((String) null);
        }
    }

    @Test
    void refuses_a_data_folder_that_another_stack_uses() {
        try (LocalStack running =
                LocalStack.builder().data(data).withoutElasticsearch().start()) {
            LocalStack.Builder second = LocalStack.builder().data(running.data());

            assertThatThrownBy(second::start)
                    .isInstanceOf(LocalProcessException.class)
                    .hasMessageContaining("in use by another run")
                    .hasMessageContaining("đang được một tiến trình khác sử dụng");
        }
    }

    @Test
    void names_a_port_that_is_taken_and_leaves_nothing_running() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalStack.Builder clash = LocalStack.builder().data(data).elasticsearchPort(taken.getLocalPort());

            assertThatThrownBy(clash::start)
                    .isInstanceOf(LocalProcessException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " for Elasticsearch is already in use");
        }
        assertThat(data.resolve("postgres/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void tells_when_a_server_dies_by_itself() throws Exception {
        try (LocalStack stack =
                LocalStack.builder().data(data).withoutElasticsearch().start()) {
            Path file = stack.data().resolve("postgres/cluster/postmaster.pid");
            long pid = Long.parseLong(Files.readAllLines(file).get(0));

            ProcessHandle.of(pid).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofSeconds(30))
                    .until(() -> stack.unexpectedExit().isDone());
            assertThat(stack.unexpectedExit().get())
                    .contains("PostgreSQL ended unexpectedly", "logs/postgresql.log")
                    .doesNotContain("\n");
        }
    }

    private static void execute(PostgresDatabase database, Credentials login, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), login.username(), login.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> strings(PostgresDatabase database, Credentials login, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(database.jdbcUrl(), login.username(), login.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static void put(LocalStack stack, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stack.elasticsearch().url() + path))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isBetween(200, 201);
    }

    private static String get(LocalStack stack, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(stack.elasticsearch().url() + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
