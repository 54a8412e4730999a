package vn.motcua.launcher.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far one phase is: a bar on a terminal, else a plain line every few seconds. On standard error, apart from the report. */
final class Progress implements AutoCloseable {

    private static final long PLAIN_INTERVAL = Duration.ofSeconds(5).toNanos();

    private final String label;
    private final long total;
    private final PrintStream out;
    private final ProgressBar bar;
    private long done;
    private long lastPlain = System.nanoTime();

    private Progress(String label, long total, PrintStream out, boolean terminal) {
        this.label = label;
        this.total = total;
        this.out = out;
        this.bar = terminal
                ? new ProgressBarBuilder()
                        .setTaskName(label)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new ConsoleProgressBarConsumer(out))
                        .build()
                : null;
    }

    static Progress of(String label, long total) {
        return new Progress(label, total, System.err, System.console() != null);
    }

    void stepTo(long position) {
        done = position;
        if (bar != null) {
            bar.stepTo(position);
        } else if (System.nanoTime() - lastPlain >= PLAIN_INTERVAL) {
            lastPlain = System.nanoTime();
            out.printf(Locale.ROOT, "%s %,d/%,d%n", label, done, total);
        }
    }

    void step(long more) {
        stepTo(done + more);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
