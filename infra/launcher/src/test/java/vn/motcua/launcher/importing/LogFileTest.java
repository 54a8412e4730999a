package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A log file")
class LogFileTest {

    @TempDir
    Path folder;

    @Test
    void is_unpacked_when_its_first_bytes_say_gzip_whatever_its_name() throws Exception {
        Path packed = folder.resolve("log.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("a,b\n".getBytes(StandardCharsets.UTF_8));
        }

        try (LogFile file = LogFile.open(packed)) {
            assertThat(file.guessFormat()).isEqualTo(LogFormat.CSV);
            assertThat(new String(file.content().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("a,b\n");
            assertThat(file.read()).isEqualTo(file.size()).isEqualTo(Files.size(packed));
        }
    }

    @Test
    void is_xes_when_it_begins_with_an_angle_bracket_even_after_a_byte_order_mark() throws Exception {
        Path plain = Files.writeString(folder.resolve("log"), "\uFEFF \n<log/>");

        try (LogFile file = LogFile.open(plain)) {
            assertThat(file.guessFormat()).isEqualTo(LogFormat.XES);
            assertThat(file.content().readAllBytes()).hasSize((int) Files.size(plain));
        }
    }

    @Test
    void may_be_empty_or_a_single_byte() throws Exception {
        for (String content : List.of("", "x")) {
            try (LogFile file = LogFile.open(Files.writeString(folder.resolve("tiny"), content))) {
                assertThat(file.guessFormat()).isEqualTo(LogFormat.CSV);
                assertThat(file.content().readAllBytes()).hasSize(content.length());
            }
        }
    }

    @Test
    void that_was_cut_off_while_packed_is_read_up_to_there_and_says_so() throws Exception {
        Path packed = folder.resolve("cut.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(Sample.HEADER.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 5_000; i++) {
                out.write(
                        ("\nHS-%d,step %d,officer,2021-01-04,d".formatted(i, i * 31)).getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(whole, whole.length / 2));
        List<RefusedLine> refused = new ArrayList<>();

        try (LogFile file = LogFile.open(packed);
                CheckedLines lines = Sample.checked(CsvLines.open(file.content(), FieldMapping.defaults()), refused)) {
            int read = 0;
            while (lines.next().isPresent()) {
                read++;
            }
            assertThat(read).isBetween(1, 4_999);
        }
        assertThat(refused)
                .singleElement()
                .asString()
                .contains("from here on the compressed file is damaged or cut off");
    }
}
