package vn.motcua.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The progress lines for the launcher")
class ProgressPrinterTest {

    private final AtomicLong clock = new AtomicLong();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ProgressPrinter printer = new ProgressPrinter(
            new PrintStream(out, true, StandardCharsets.UTF_8), clock::get, "hồ sơ / dossiers", 1_000);

    @Test
    void come_at_most_twice_a_second_and_the_last_one_always() {
        for (int i = 0; i < 1_000; i++) {
            printer.step();
            clock.addAndGet(1_000_000);
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "progress 1 1000 hồ sơ / dossiers",
                        "progress 501 1000 hồ sơ / dossiers",
                        "progress 1000 1000 hồ sơ / dossiers");
    }

    @Test
    void never_go_back_or_beyond_the_end() {
        printer.reached(1_500);
        printer.reached(10);

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("progress 1000 1000 hồ sơ / dossiers", "progress 1000 1000 hồ sơ / dossiers");
    }
}
