package vn.motcua.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileMasterKeysTest {

    private static final byte[] DATA_KEY = "an example of 32 bytes for a key".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = {1, 2, 3};
    private static final String VALID_KEY = Base64.getEncoder().encodeToString(DATA_KEY);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("master.keys");
    }

    @Test
    void a_new_file_belongs_to_its_owner_alone_and_is_kept() throws IOException {
        WrappedKey wrapped = FileMasterKeys.openOrCreate(file).wrap(DATA_KEY, CONTEXT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(FileMasterKeys.openOrCreate(file).unwrap(wrapped, CONTEXT)).isEqualTo(DATA_KEY);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwx------", "rw-rw-rw-"})
    void a_file_that_others_may_touch_is_refused(String permissions) throws IOException {
        FileMasterKeys.openOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> FileMasterKeys.open(file))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_that_its_owner_may_only_read_is_good() throws IOException {
        FileMasterKeys.openOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));

        assertThat(FileMasterKeys.open(file).currentId()).isEqualTo("1");
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> FileMasterKeys.open(file))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void all_malformed_lines_are_named_at_once_and_none_is_quoted() throws IOException {
        write(
                "# master keys",
                "",
                "1 " + VALID_KEY + " current",
                "2 " + VALID_KEY.substring(4),
                "3",
                "1 " + VALID_KEY,
                "4 " + VALID_KEY + " now",
                "5/6 " + VALID_KEY,
                "7 not-base64!");

        assertThatThrownBy(() -> FileMasterKeys.open(file))
                .isInstanceOf(MasterKeyException.class)
                .message()
                .contains("4, 5, 6, 7, 8, 9")
                .doesNotContain(VALID_KEY.substring(4));
    }

    @Test
    void exactly_one_key_is_current() throws IOException {
        write("1 " + VALID_KEY);
        assertThatThrownBy(() -> FileMasterKeys.open(file)).hasMessageContaining("marks 0");

        write("1 " + VALID_KEY + " current", "2 " + VALID_KEY + " current");
        assertThatThrownBy(() -> FileMasterKeys.open(file)).hasMessageContaining("marks 2");
    }

    @Test
    void a_running_node_wraps_with_a_key_that_was_added_and_reads_what_the_old_one_wrapped() {
        FileMasterKeys running = FileMasterKeys.openOrCreate(file);
        WrappedKey old = running.wrap(DATA_KEY, CONTEXT);

        FileMasterKeys.addCurrent(file, "2026-11");

        assertThat(running.currentId()).isEqualTo("2026-11");
        assertThat(running.wrap(DATA_KEY, CONTEXT).masterId()).isEqualTo("2026-11");
        assertThat(running.unwrap(old, CONTEXT)).isEqualTo(DATA_KEY);
    }

    @Test
    void a_running_node_reads_what_another_node_wrapped_with_a_newer_key() {
        FileMasterKeys running = FileMasterKeys.openOrCreate(file);
        FileMasterKeys.addCurrent(file, "2");
        WrappedKey newer = FileMasterKeys.open(file).wrap(DATA_KEY, CONTEXT);

        assertThat(running.unwrap(newer, CONTEXT)).isEqualTo(DATA_KEY);
    }

    @Test
    void what_a_removed_key_wrapped_is_lost_and_the_current_one_cannot_be_removed() {
        WrappedKey old = FileMasterKeys.openOrCreate(file).wrap(DATA_KEY, CONTEXT);
        FileMasterKeys.addCurrent(file, "2");
        FileMasterKeys.remove(file, "1");

        assertThatThrownBy(() -> FileMasterKeys.open(file).unwrap(old, CONTEXT))
                .isInstanceOf(MasterKeyException.class)
                .hasMessageContaining("master key 1 is not in");
        assertThatThrownBy(() -> FileMasterKeys.remove(file, "2")).isInstanceOf(MasterKeyException.class);
        assertThatThrownBy(() -> FileMasterKeys.remove(file, "9")).isInstanceOf(MasterKeyException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "", "with space", "../up"})
    void an_identifier_is_well_formed_and_new(String id) {
        FileMasterKeys.openOrCreate(file);

        assertThatThrownBy(() -> FileMasterKeys.addCurrent(file, id)).isInstanceOf(MasterKeyException.class);
        assertThat(FileMasterKeys.open(file).currentId()).isEqualTo("1");
    }

    @Test
    void a_wrapped_key_is_bound_to_its_context_and_to_every_byte() {
        FileMasterKeys masters = FileMasterKeys.openOrCreate(file);
        WrappedKey wrapped = masters.wrap(DATA_KEY, CONTEXT);
        byte[] bytes = wrapped.bytes();

        assertThatThrownBy(() -> masters.unwrap(wrapped, new byte[] {1, 2, 4})).isInstanceOf(MasterKeyException.class);
        for (int i = 0; i < bytes.length; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= 1;
            WrappedKey other = new WrappedKey("1", altered);
            assertThatThrownBy(() -> masters.unwrap(other, CONTEXT)).isInstanceOf(MasterKeyException.class);
        }
    }

    @Test
    void nothing_that_can_be_printed_shows_a_key() throws IOException {
        write("1 " + VALID_KEY + " current");
        FileMasterKeys masters = FileMasterKeys.open(file);
        DataKey key = DataKey.unwrap("c", DataKey.newWrapped("c", masters), masters);

        assertThat(List.of(masters.toString(), new MasterKeyFile(file).read().toString(), key.toString()))
                .allSatisfy(text -> assertThat(text).doesNotContain(VALID_KEY).matches("[A-Za-z]+\\[[^\\]]*\\]?]"));
        assertThat(masters.wrap(DATA_KEY, CONTEXT)).hasToString("WrappedKey[masterId=1]");
    }

    private void write(String... lines) throws IOException {
        Files.write(file, List.of(lines));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
