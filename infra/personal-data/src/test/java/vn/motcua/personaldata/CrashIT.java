package vn.motcua.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.events.EventTypes;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.Paper;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;

/** On a server of its own, because it is killed. */
class CrashIT {

    private static final String INSERT = "INSERT INTO scratch.event (code, payload) VALUES (?, ?::json)";

    /** For a busy machine; nothing depends on how long it takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private static Path folder;

    private static LocalStack stack;
    private static HikariDataSource application;
    private static MasterKeys masters;

    @BeforeAll
    static void start() throws SQLException {
        stack = LocalStack.builder()
                .data(folder.resolve("data"))
                .withoutElasticsearch()
                .start();
        PostgresDatabase database = stack.postgres().database();
        try (HikariDataSource owner = Databases.pool(database, database.owner())) {
            VaultSchema.migrate(owner, database.application().username());
            Databases.execute(
                    owner,
                    "CREATE SCHEMA scratch CREATE TABLE event (code text, payload json);"
                            + "GRANT USAGE ON SCHEMA scratch TO motcua_app; GRANT ALL ON scratch.event TO motcua_app");
        }
        try (HikariDataSource superuser = Databases.pool(database, database.superuser())) {
            // So that what was committed without waiting for the disk does not get there soon after all.
            Databases.execute(superuser, "ALTER SYSTEM SET wal_writer_delay = '10s'");
            Databases.execute(superuser, "SELECT pg_reload_conf()");
        }
        application = Databases.pool(database, database.application());
        masters = FileMasterKeys.openOrCreate(folder.resolve("master.keys"));
    }

    @AfterAll
    static void stop() {
        application.close();
        stack.close();
    }

    @Test
    void an_event_appended_only_after_the_crash_has_the_key_it_was_serialised_with_before() throws Exception {
        DossierReceived event = received("late", "Lò Văn Pản");
        String bytes = serializer().serialize(event, String.class).getData();

        stack.postgres().kill();
        stack.postgres().start();
        await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> insert("late", bytes));

        JsonNode payload = new ObjectMapper().readTree(bytes);
        assertThat(serializer()
                        .opened("DossierReceived", payload)
                        .at("/applicant/name")
                        .textValue())
                .isEqualTo("Lò Văn Pản");
    }

    @Test
    void an_event_that_survived_a_crash_of_the_server_has_its_key() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        List<Thread> writers = new ArrayList<>();
        PersonalDataSerializer serializer = serializer();
        for (int w = 0; w < 8; w++) {
            int writer = w;
            Thread thread = new Thread(() -> {
                for (int i = 0; !stopped.get(); i++) {
                    String code = "w" + writer + "-" + i;
                    if (written(serializer, received(code, "Lò Văn Pản"), stopped)) {
                        acknowledged.add(code);
                    }
                }
            });
            thread.start();
            writers.add(thread);
        }

        try {
            await().atMost(PATIENCE).until(() -> acknowledged.size() > 50);
            stack.postgres().kill();
            stack.postgres().start();
            int before = acknowledged.size();
            await().atMost(PATIENCE).until(() -> acknowledged.size() > before + 50);
        } finally {
            stopped.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
        }

        assertThat(Databases.count(application, "SELECT count(DISTINCT code) FROM scratch.event"))
                .isGreaterThanOrEqualTo(acknowledged.size());
        assertThat(Databases.count(
                        application,
                        "SELECT count(*) FROM scratch.event WHERE code NOT IN (SELECT code FROM vault.dossier_key)"))
                .as("events that nobody could ever read")
                .isZero();
    }

    /** Like the ledger: bytes are made once, and what a broken connection left undone is tried again with the same bytes. */
    private static boolean written(PersonalDataSerializer serializer, DossierReceived event, AtomicBoolean stopped) {
        String bytes = null;
        while (!stopped.get()) {
            try {
                if (bytes == null) {
                    bytes = serializer.serialize(event, String.class).getData();
                }
                insert(event.code(), bytes);
                return true;
            } catch (VaultUnavailableException | SQLException e) {
                Thread.onSpinWait();
            }
        }
        return false;
    }

    @Test
    void no_file_of_the_server_ever_holds_a_planted_name() throws Exception {
        String name = "Giàng Thị Xuân Quỳnh";
        String identityNumber = "011987654321";
        String officersWord = "giấy tờ do cán bộ ghi";
        DossierReceived event = new DossierReceived(
                "000.00.06.H56-261124-0007",
                null,
                null,
                new Department("H56.14", "Sở Tư pháp"),
                Channel.COUNTER,
                new Applicant(Applicant.Kind.CITIZEN, name, identityNumber, "0912345678", null, "bản Sín Chải"),
                "cấp phiếu lý lịch tư pháp cho " + name,
                List.of(new Paper(officersWord, 1, 0, 0)),
                false,
                Instant.parse("2026-12-01T02:30:00Z"),
                "2026");
        String stored = serializer().serialize(event, String.class).getData();
        insert(event.code(), stored);
        PostgresDatabase database = stack.postgres().database();
        try (HikariDataSource superuser = Databases.pool(database, database.superuser())) {
            Databases.execute(superuser, "CHECKPOINT");
        }

        assertThat(filesHolding(officersWord))
                .as("so the search finds what is there")
                .isNotEmpty();
        for (String planted : List.of(name, identityNumber, "0912345678", "bản Sín Chải")) {
            assertThat(filesHolding(planted)).as("files that hold %s", planted).isEmpty();
        }
    }

    private static PersonalDataSerializer serializer() {
        KeyRing keys = KeyRing.builder(application, masters).build();
        return new PersonalDataSerializer(
                LedgerSerializer.builder(EventTypes.byName()).build(), EventTypes.byName(), keys);
    }

    private static DossierReceived received(String code, String name) {
        Applicant applicant = new Applicant(Applicant.Kind.CITIZEN, name, null, null, null, null);
        return new DossierReceived(
                code, null, null, null, Channel.COUNTER, applicant, null, List.of(), false, null, null);
    }

    private static void insert(String code, String payload) throws SQLException {
        try (Connection connection = application.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, code);
            insert.setString(2, payload);
            insert.executeUpdate();
        }
    }

    /** The tables' files and the write-ahead log that hold a text, byte for byte. */
    private static List<Path> filesHolding(String text) throws IOException {
        // Latin 1 maps every byte to one character, so a search of text is a search of bytes.
        String bytes = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(stack.data())) {
            List<Path> holding = new ArrayList<>();
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.size(file) > 0
                        && Files.readString(file, StandardCharsets.ISO_8859_1).contains(bytes)) {
                    holding.add(file);
                }
            }
            return holding;
        }
    }
}
