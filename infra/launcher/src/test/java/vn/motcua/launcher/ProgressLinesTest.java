package vn.motcua.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reports of progress")
class ProgressLinesTest {

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void are_thinned_out_where_there_is_no_terminal_and_always_end_with_the_last() {
        ProgressLines lines = lines(false);

        lines.test("progress 1 100 hồ sơ");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        lines.test("progress 20 100 hồ sơ");
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        lines.test("progress 60 100 hồ sơ");
        lines.test("progress 100 100 hồ sơ");

        assertThat(shown.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("hồ sơ 1/100 (1 %)", "hồ sơ 60/100 (60 %)", "hồ sơ 100/100 (100 %)");
    }

    @Test
    void become_a_bar_on_a_terminal() {
        ProgressLines lines = lines(true);

        lines.test("progress 50 100 demo");
        lines.test("progress 100 100 demo");

        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("demo", "100%", "100/100");
    }

    @Test
    void are_told_apart_from_the_log() {
        ProgressLines lines = lines(false);

        assertThat(lines.test("progress 1 100 demo")).isTrue();
        assertThat(lines.test("progress is slow today")).isFalse();
        assertThat(lines.test("INFO progress 1 100 demo")).isFalse();
    }

    private ProgressLines lines(boolean terminal) {
        return new ProgressLines(new PrintStream(shown, true, StandardCharsets.UTF_8), terminal, nanos::get);
    }
}
