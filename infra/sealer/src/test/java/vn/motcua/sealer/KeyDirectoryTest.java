package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.VerifierKey;

class KeyDirectoryTest {

    private static final Checkpoint CHECKPOINT = new Checkpoint("log.example", 1, new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void the_first_start_makes_a_key_that_only_its_owner_can_read() throws Exception {
        KeyDirectory keys = KeyDirectory.openOrCreate(folder.resolve("a/ledger-key"), "log.example");
        assertThat(keys.verifierKeys()).hasSize(1);
        try (Stream<Path> files = Files.list(folder.resolve("a/ledger-key"))) {
            Path key = files.filter(file -> file.toString().endsWith(".key"))
                    .findFirst()
                    .orElseThrow();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a/ledger-key"))))
                .isEqualTo("rwx------");
    }

    @Test
    void the_next_start_finds_the_same_key() throws Exception {
        List<VerifierKey> first =
                KeyDirectory.openOrCreate(folder, "log.example").verifierKeys();
        assertThat(KeyDirectory.openOrCreate(folder, "log.example").verifierKeys())
                .isEqualTo(first);
    }

    @Test
    void while_keys_are_changed_both_sign_and_either_is_enough_to_verify() throws Exception {
        VerifierKey old =
                KeyDirectory.openOrCreate(folder, "log.example").verifierKeys().get(0);
        VerifierKey added = KeyDirectory.addKey(folder, "log.example");
        String note = KeyDirectory.open(folder, "log.example").sign(CHECKPOINT).toString();
        assertThat(SignedNote.parse(note).signatures()).hasSize(2);
        for (VerifierKey key : List.of(old, added)) {
            assertThat(TrustPolicy.ofLog("log.example", List.of(key)).open(note).checkpoint())
                    .isEqualTo(CHECKPOINT);
        }
    }

    @Test
    void a_retired_key_signs_no_more_and_is_still_published() throws Exception {
        KeyDirectory before = KeyDirectory.openOrCreate(folder, "log.example");
        VerifierKey old = before.verifierKeys().get(0);
        String oldNote = before.sign(CHECKPOINT).toString();
        Path retired;
        try (Stream<Path> files = Files.list(folder)) {
            retired = files.filter(file -> file.toString().endsWith(".key"))
                    .findFirst()
                    .orElseThrow();
        }
        VerifierKey added = KeyDirectory.addKey(folder, "log.example");
        Files.delete(retired);

        KeyDirectory after = KeyDirectory.open(folder, "log.example");
        assertThat(after.verifierKeys()).containsExactly(added, old);
        assertThat(after.sign(CHECKPOINT).signatures()).hasSize(1);
        assertThat(TrustPolicy.ofLog("log.example", after.verifierKeys())
                        .open(oldNote)
                        .checkpoint())
                .isEqualTo(CHECKPOINT);
    }

    @Test
    void a_key_that_others_can_read_is_refused() throws Exception {
        KeyDirectory.openOrCreate(folder, "log.example");
        try (Stream<Path> files = Files.list(folder)) {
            Path key = files.filter(file -> file.toString().endsWith(".key"))
                    .findFirst()
                    .orElseThrow();
            Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));
        }
        assertThatThrownBy(() -> KeyDirectory.openOrCreate(folder, "log.example"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_key_of_another_log_is_refused() throws Exception {
        KeyDirectory.openOrCreate(folder, "log.example");
        assertThatThrownBy(() -> KeyDirectory.open(folder, "other.example")).hasMessageContaining("log.example");
    }

    @Test
    void a_directory_with_no_key_left_that_signs_is_refused_and_no_new_key_is_made_in_silence() throws Exception {
        KeyDirectory.openOrCreate(folder, "log.example");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path key :
                    files.filter(file -> file.toString().endsWith(".key")).toList()) {
                Files.delete(key);
            }
        }
        assertThatThrownBy(() -> KeyDirectory.openOrCreate(folder, "log.example"))
                .hasMessageContaining("no signing key");
    }
}
