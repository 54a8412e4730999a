package vn.motcua.launcher.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The lines of a log file, one after the other; holds no more than the current one. */
interface LogLines extends Closeable {

    /**
     * The next line; empty at the end.
     *
     * @throws UnreadableLogException if the file cannot be understood from here on
     */
    Optional<LogLine> next() throws IOException, UnreadableLogException;
}
