package vn.motcua.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that the Java process API does not know, sent by the shell's own {@code kill}. */
final class Signals {

    private Signals() {}

    /** Sends the signal, for instance {@code INT}; a process that is gone already is no error. */
    static void send(String signal, long pid) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s \"$1\" \"$2\"", "kill", signal, Long.toString(pid))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
