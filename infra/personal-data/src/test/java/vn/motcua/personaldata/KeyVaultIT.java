package vn.motcua.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;

class KeyVaultIT {

    private static final String LAW = "Luật 91/2025/QH15";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private static HikariDataSource owner;
    private static HikariDataSource application;
    private static HikariDataSource superuser;

    @TempDir
    private Path folder;

    private Path file;
    private MasterKeys masters;

    @BeforeAll
    static void migrate() throws SQLException {
        PostgresDatabase database = LocalStack.shared().postgres().createDatabase("vault_it");
        owner = Databases.pool(database, database.owner());
        application = Databases.pool(database, database.application());
        superuser = Databases.pool(database, database.superuser());
        VaultSchema.migrate(owner, database.application().username());
        VaultSchema.migrate(owner, database.application().username());
        Databases.execute(owner, "CREATE SCHEMA other CREATE TABLE secret (id int)");
    }

    @AfterAll
    static void close() {
        application.close();
        owner.close();
        superuser.close();
    }

    @BeforeEach
    void makeMasters() throws SQLException {
        file = folder.resolve("master.keys");
        masters = FileMasterKeys.openOrCreate(file);
        // Each test has its own master keys, so keys of another one could not be unwrapped.
        Databases.execute(
                superuser,
                "SET session_replication_role = replica; DELETE FROM vault.dossier_key;"
                        + " SET session_replication_role = DEFAULT");
    }

    private KeyRing node() {
        return KeyRing.builder(application, masters).build();
    }

    private static List<String> codes(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj("000.00.06.H56-261124-%04d"::formatted)
                .toList();
    }

    @Test
    void sixty_four_dossiers_at_once_on_two_nodes_get_one_key_each() throws Exception {
        List<KeyRing> nodes = List.of(node(), node());
        List<String> codes = codes(64);
        List<Callable<byte[]>> writers = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(128);
        for (KeyRing node : nodes) {
            for (String code : codes) {
                writers.add(() -> {
                    together.await();
                    return node.keyToWrite(code).seal("T", "f", code.getBytes());
                });
            }
        }

        List<byte[]> sealed = inParallel(writers);

        assertThat(Databases.count(superuser, "SELECT count(*) FROM vault.dossier_key"))
                .isEqualTo(64);
        KeyRing reader = node();
        reader.prefetch(codes);
        for (int i = 0; i < sealed.size(); i++) {
            String code = codes.get(i % 64);
            assertThat(reader.keyToRead(code).orElseThrow().open("T", "f", sealed.get(i)))
                    .isEqualTo(code.getBytes());
        }
    }

    @Test
    void an_erasure_leaves_its_record_and_no_key() throws SQLException {
        KeyRing here = node();
        KeyRing there = node();
        here.keyToWrite("c-1");
        there.prefetch(List.of("c-1"));

        assertThat(here.erase("c-1", "cb-07", LAW)).isTrue();
        there.evict("c-1");

        assertThat(here.keyToRead("c-1")).isEmpty();
        assertThat(there.keyToRead("c-1")).isEmpty();
        assertThat(there.erase("c-1", "cb-08", "another")).isFalse();
        assertThat(there.erasure("c-1").orElseThrow())
                .satisfies(erasure -> assertThat(erasure.at()).isNotNull())
                .extracting(Erasure::code, Erasure::by, Erasure::legalBasis)
                .containsExactly("c-1", "cb-07", LAW);
        assertThat(Databases.count(
                        superuser, "SELECT count(*) FROM vault.dossier_key WHERE code = 'c-1' AND wrapped IS NULL"))
                .isOne();
        assertThatThrownBy(() -> node().keyToWrite("c-1")).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void a_dossier_that_never_had_a_key_can_be_erased() {
        assertThat(node().erase("c-1", "cb-07", LAW)).isTrue();

        assertThat(node().keyToRead("c-1")).isEmpty();
    }

    @Test
    void keys_are_wrapped_anew_while_others_read_and_write_and_the_old_master_key_can_go() throws Exception {
        List<String> codes = codes(500);
        KeyRing writing = node();
        inParallel(codes.stream()
                .map(code -> (Callable<DataKey>) () -> writing.keyToWrite(code))
                .toList());
        byte[] sealed = writing.keyToWrite(codes.get(0)).seal("T", "f", new byte[] {42});
        writing.erase(codes.get(1), "cb-07", LAW);
        FileMasterKeys.addCurrent(file, "2");
        KeyRotation rotation = new KeyRotation(application, masters);
        AtomicBoolean done = new AtomicBoolean();
        Set<String> seen = new HashSet<>();

        Future<?> reading;
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try {
            reading = reader.submit(() -> {
                boolean last;
                do {
                    last = done.get();
                    KeyRing fresh = node();
                    fresh.prefetch(codes);
                    assertThat(fresh.keyToRead(codes.get(0)).orElseThrow().open("T", "f", sealed))
                            .containsExactly(42);
                    assertThat(fresh.keyToRead(codes.get(1))).isEmpty();
                    seen.addAll(rotation.keysByMaster().keySet());
                } while (!last);
            });
            assertThat(rotation.rewrap(7)).isEqualTo(499);
            done.set(true);
            reading.get();
        } finally {
            reader.shutdownNow();
        }

        assertThat(rotation.keysByMaster()).isEqualTo(Map.of("2", 499L));
        assertThat(rotation.rewrap(7)).isZero();
        FileMasterKeys.remove(file, "1");
        KeyRing restarted =
                KeyRing.builder(application, FileMasterKeys.open(file)).build();
        assertThat(restarted.keyToRead(codes.get(0)).orElseThrow().open("T", "f", sealed))
                .containsExactly(42);
        assertThat(seen).contains("2").isSubsetOf("1", "2");
    }

    @Test
    void the_application_can_neither_delete_nor_rename_a_key_nor_look_into_another_schema() {
        node().keyToWrite("c-1");

        for (String sql : List.of(
                "DELETE FROM vault.dossier_key",
                "TRUNCATE vault.dossier_key",
                "UPDATE vault.dossier_key SET code = 'c-2'",
                "UPDATE vault.dossier_key SET created_at = now()",
                "DROP TABLE vault.dossier_key",
                "CREATE TABLE vault.mine (id int)",
                "SELECT * FROM vault.schema_history",
                "SELECT * FROM other.secret")) {
            assertRefused(application, sql);
        }
    }

    @Test
    void nobody_revives_or_deletes_the_record_of_a_destroyed_key() throws SQLException {
        node().erase("c-1", "cb-07", LAW);

        for (HikariDataSource role : List.of(owner, superuser)) {
            assertRefused(role, "DELETE FROM vault.dossier_key");
            assertRefused(role, "TRUNCATE vault.dossier_key");
            assertRefused(role, "UPDATE vault.dossier_key SET wrapped = '\\x00', master_id = '1', erased_at = NULL");
        }
        assertRefused(application, "UPDATE vault.dossier_key SET erased_by = 'nobody'");
        assertThat(Databases.count(superuser, "SELECT count(*) FROM vault.dossier_key WHERE erased_by = 'cb-07'"))
                .isOne();
    }

    @Test
    void a_role_whose_name_is_not_an_identifier_is_refused() {
        assertThatThrownBy(() -> VaultSchema.migrate(owner, "app\"; DROP SCHEMA vault; --"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(HikariDataSource role, String sql) {
        assertThatThrownBy(() -> Databases.execute(role, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private static <T> List<T> inParallel(List<Callable<T>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(128, work.size()));
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(work)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
