package vn.motcua.launcher.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** The well-formed lines of a log; the others go to the report on the way, also the point from which it cannot be read. */
final class CheckedLines implements Closeable {

    private final LogLines lines;
    private final LineCheck check;
    private final Consumer<RefusedLine> refused;
    private final Runnable lineRead;
    private boolean ended;

    /**
     * @param refused told of each line that does not go in
     * @param lineRead told after each line, for showing progress
     */
    CheckedLines(LogLines lines, LineCheck check, Consumer<RefusedLine> refused, Runnable lineRead) {
        this.lines = lines;
        this.check = check;
        this.refused = refused;
        this.lineRead = lineRead;
    }

    /** The next well-formed line; empty at the end. */
    Optional<StepLine> next() throws IOException {
        while (!ended) {
            try {
                Optional<LogLine> line = lines.next();
                if (line.isEmpty()) {
                    ended = true;
                } else {
                    lineRead.run();
                    CheckedLine checked = check.check(line.get());
                    if (checked instanceof StepLine step) {
                        return Optional.of(step);
                    }
                    refused.accept((RefusedLine) checked);
                }
            } catch (UnreadableLogException e) {
                ended = true;
                refused.accept(e.asRefusedLine());
            }
        }
        return Optional.empty();
    }

    Consumer<RefusedLine> refused() {
        return refused;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
