package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.transparency.note.Checkpoint;

class LedgerKeyFilesTest {

    private static final String ORIGIN = "log.example";

    @TempDir
    private Path folder;

    private Path directory;
    private CheckpointDirectory checkpoints;
    private LedgerKeyFiles files;

    @BeforeEach
    void open() throws IOException {
        directory = folder.resolve("ledger-key");
        KeyDirectory.openOrCreate(directory, ORIGIN);
        checkpoints = new CheckpointDirectory(folder.resolve("checkpoints"));
        files = new LedgerKeyFiles(directory, ORIGIN);
    }

    private void signed(long size) throws IOException {
        Checkpoint checkpoint = new Checkpoint(ORIGIN, size, new byte[32]);
        checkpoints.exportSigned(
                size, KeyDirectory.open(directory, ORIGIN).sign(checkpoint).toString());
    }

    private List<Boolean> signing() throws IOException {
        return files.all().stream().map(LedgerKey::signs).toList();
    }

    @Test
    void a_key_that_was_added_signs_beside_the_first_and_is_its_owners_alone() throws Exception {
        String first = files.all().get(0).id();
        files.add();

        assertThat(signing()).containsExactly(true, true);
        assertThat(files.all().stream().map(LedgerKey::id)).contains(first).doesNotHaveDuplicates();
        try (Stream<Path> keys = Files.list(directory)) {
            assertThat(keys.filter(key -> key.toString().endsWith(".key")))
                    .hasSize(2)
                    .allSatisfy(key -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void a_key_is_retired_once_another_has_signed_and_its_public_half_stays() throws Exception {
        LedgerKey old = files.all().get(0);
        signed(1);
        files.add();
        assertThatThrownBy(() -> files.retire(old.id(), checkpoints)).hasMessageContaining("no other key has signed");
        signed(2);

        files.retire(old.id(), checkpoints);

        assertThat(signing()).containsExactly(true, false);
        assertThat(files.all().get(1)).isEqualTo(new LedgerKey(old.verifierKey(), false));
    }

    @Test
    void the_only_key_and_a_key_that_there_is_none_of_cannot_be_retired() throws Exception {
        signed(1);
        String only = files.all().get(0).id();

        assertThatThrownBy(() -> files.retire(only, checkpoints)).hasMessageContaining("the only key");
        assertThatThrownBy(() -> files.retire("00000000", checkpoints)).hasMessageContaining("no key that signs");
        assertThat(signing()).containsExactly(true);
    }

    @Test
    void a_public_half_that_was_lost_is_written_before_the_private_one_is_deleted() throws Exception {
        LedgerKey old = files.all().get(0);
        files.add();
        signed(1);
        Files.delete(directory.resolve("log-" + old.id() + ".vkey"));

        files.retire(old.id(), checkpoints);

        assertThat(KeyDirectory.verifierKeysIn(directory)).contains(old.verifierKey());
    }

    @Test
    void keys_that_others_can_read_are_touched_by_no_command() throws Exception {
        Files.setPosixFilePermissions(
                directory.resolve("log-" + files.all().get(0).id() + ".key"),
                PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(files::all).hasMessageContaining("chmod 600");
        assertThatThrownBy(files::add).hasMessageContaining("chmod 600");
    }

    @Test
    void no_folder_of_keys_is_made_in_silence() {
        assertThatThrownBy(() -> new LedgerKeyFiles(folder.resolve("elsewhere"), ORIGIN).add())
                .hasMessageContaining("no folder of keys");
    }
}
