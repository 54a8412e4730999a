package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointDirectoryTest {

    @TempDir
    private Path folder;

    private CheckpointDirectory directory;

    @BeforeEach
    void open() {
        directory = new CheckpointDirectory(folder.resolve("checkpoints"));
    }

    @Test
    void an_empty_directory_has_no_largest_checkpoint() throws Exception {
        assertThat(directory.largest()).isZero();
        assertThat(directory.signed(7)).isEmpty();
    }

    @Test
    void the_largest_checkpoint_is_found_by_number_and_not_by_spelling() throws Exception {
        for (long size : new long[] {9, 10, 9_999, 10_000, 123_456_789_012L, 99_999}) {
            directory.exportSigned(size, "note " + size);
        }
        assertThat(directory.largest()).isEqualTo(123_456_789_012L);
        assertThat(directory.signed(10_000)).contains("note 10000");
    }

    @Test
    void another_checkpoint_of_the_same_size_never_replaces_the_first() throws Exception {
        directory.exportSigned(5, "one");
        assertThatCode(() -> directory.exportSigned(5, "one")).doesNotThrowAnyException();
        assertThatThrownBy(() -> directory.exportSigned(5, "two")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(directory.signed(5)).contains("one");
    }

    @Test
    void a_day_is_closed_once() throws Exception {
        LocalDate day = LocalDate.of(2026, 3, 2);
        directory.exportDay(day, "one");
        directory.exportDay(day, "two");
        assertThat(directory.hasDay(day)).isTrue();
        assertThat(Files.readString(folder.resolve("checkpoints/day/2026-03-02.checkpoint")))
                .isEqualTo("one");
    }

    @Test
    void nothing_unfinished_is_left_behind() throws Exception {
        directory.exportSigned(5, "one");
        directory.exportCosigned(5, "one and a witness");
        directory.exportCosigned(5, "one and a witness, later");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactly("0000000000000000005.checkpoint", "0000000000000000005.checkpoint");
        }
    }
}
