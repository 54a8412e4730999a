package vn.motcua.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows the progress that the application reports on its standard output as lines {@code progress <done> <total> <label>}:
 * as a bar on a terminal, else as a plain line every few seconds and one at the end.
 */
final class ProgressLines implements Predicate<String> {

    private static final Pattern PROGRESS = Pattern.compile("progress (\\d{1,18}) (\\d{1,18}) (.+)");
    private static final long PLAIN_INTERVAL = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;

    private String label = "";
    private ProgressBar bar;
    private long lastPlain;

    ProgressLines(PrintStream out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
    }

    /** Whether the line was a report of progress; then it has been shown. */
    @Override
    public boolean test(String line) {
        Matcher matcher = PROGRESS.matcher(line);
        if (!matcher.matches()) {
            return false;
        }
        long done = Long.parseLong(matcher.group(1));
        long total = Long.parseLong(matcher.group(2));
        if (terminal) {
            showBar(done, total, matcher.group(3));
        } else {
            showPlain(done, total, matcher.group(3));
        }
        return true;
    }

    private void showBar(long done, long total, String newLabel) {
        if (bar == null || !label.equals(newLabel)) {
            finish();
            label = newLabel;
            bar = new ProgressBarBuilder()
                    .setTaskName(newLabel)
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                    .setUpdateIntervalMillis(200)
                    .setConsumer(new ConsoleProgressBarConsumer(out))
                    .build();
        }
        bar.maxHint(total);
        bar.stepTo(done);
        if (done >= total) {
            finish();
        }
    }

    private void showPlain(long done, long total, String newLabel) {
        boolean changed = !label.equals(newLabel);
        if (changed || done >= total || nanoTime.getAsLong() - lastPlain >= PLAIN_INTERVAL) {
            label = newLabel;
            lastPlain = nanoTime.getAsLong();
            out.println(newLabel + " " + done + "/" + total + (total > 0 ? " (" + 100 * done / total + " %)" : ""));
        }
    }

    private void finish() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
