package vn.motcua.localstack.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A server that this program has started and answers for.
 *
 * <p>The child runs in a session of its own, so that Ctrl-C reaches only the parent, which then stops its children in
 * the right order. The child's standard input is a pipe that a tiny watcher beside it reads: when the pipe closes,
 * because the parent asks for a stop or because the parent is gone, however it went, the watcher sends the stop signal.
 * What even that misses is found by its record when the next run calls {@link #endOrphans}.
 */
public final class ChildProcess {

    private static final Duration ORPHAN_GRACE = Duration.ofSeconds(20);
    private static final long LOG_LIMIT_BYTES = 10L << 20;

    /** {@code $$} keeps the id that the command has after {@code exec}; the watcher is a grandchild, the server never sees it. */
    private static final String WATCHED = """
            exec 3<&0 </dev/null
            signal=$1
            shift
            ( ( cat <&3; kill -s "$signal" $$ ) >/dev/null 2>&1 & )
            exec 3<&-
            exec "$@"
            """;

    private final Builder settings;
    private final ProcessRecord record;
    private final Process process;
    private volatile boolean stopping;

    private ChildProcess(Builder settings) {
        this.settings = settings;
        this.record = new ProcessRecord(settings.record);
        try {
            this.process = launch();
        } catch (IOException e) {
            throw new LocalProcessException(
                    settings.name + " cannot be started: " + e.getMessage(),
                    "Không khởi động được " + settings.name,
                    e);
        }
        record.write(process.toHandle(), settings.stopSignal);
    }

    /**
     * Describes a child.
     *
     * @param name how messages call it, for instance {@code PostgreSQL}
     * @param command the program and its arguments; everybody on the machine can see them, so no secrets
     * @return a builder; {@code log} and {@code record} must be set
     */
    public static Builder of(String name, List<String> command) {
        return new Builder(name, command);
    }

    /**
     * Ends the processes that earlier, killed runs have left: those {@linkplain Builder#record recorded} in the folder
     * that still live. Only the run that owns the folder may call this.
     *
     * @param folder holds records named {@code *.pid}; they are deleted
     */
    public static void endOrphans(Path folder) {
        try (DirectoryStream<Path> records = Files.newDirectoryStream(folder, "*.pid")) {
            for (Path file : records) {
                new ProcessRecord(file).endOrphan(ORPHAN_GRACE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process launch() throws IOException {
        List<String> line = new ArrayList<>(List.of("setsid", "sh", "-c", WATCHED, "motcua", settings.stopSignal));
        line.addAll(settings.command);
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.environment().putAll(settings.environment);
        startLog();
        if (settings.interceptor == null) {
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log.toFile()));
            return builder.start();
        }
        Process started = builder.start();
        Thread reader = new Thread(() -> read(started), settings.name + "-output");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private void startLog() throws IOException {
        Files.createDirectories(settings.log.getParent());
        if (Files.exists(settings.log) && Files.size(settings.log) > LOG_LIMIT_BYTES) {
            Path previous = settings.log.resolveSibling(settings.log.getFileName() + ".1");
            Files.move(settings.log, previous, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void read(Process started) {
        try (BufferedReader output =
                        new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
                BufferedWriter log =
                        Files.newBufferedWriter(settings.log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (settings.interceptor.test(line)) {
                    continue;
                }
                log.write(line);
                log.newLine();
                if (!output.ready()) {
                    log.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the output of " + settings.name + " is lost", e);
        }
    }

    /** @return the operating system's id of the server itself */
    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** @return where the server's output goes */
    public Path log() {
        return settings.log;
    }

    /**
     * Waits for the end of the child.
     *
     * @param time how long at most
     * @return whether it has ended
     */
    public boolean awaitExit(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProcessException(
                    "Interrupted while waiting for " + settings.name, "Bị ngắt khi đang chờ " + settings.name, e);
        }
    }

    /**
     * Calls back, once, when the child ends although nobody asked it to.
     *
     * @param listener gets one line that names the child and its log
     */
    public void onUnexpectedExit(Consumer<String> listener) {
        process.onExit().thenAccept(ended -> {
            if (!stopping) {
                listener.accept(deathNotice(ended.exitValue()));
            }
        });
    }

    private String deathNotice(int status) {
        return settings.name + " ended unexpectedly (status " + status + "), log: " + settings.log + " / "
                + settings.name + " đã dừng ngoài dự kiến (mã " + status + "), xem nhật ký: " + settings.log;
    }

    /** Asks the child to stop, waits for its grace, and ends it by force if it has not gone by then. */
    public void stop() {
        stopping = true;
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // A broken pipe: the watcher is gone, and only the signal is left.
            Signals.send(settings.stopSignal, process.pid());
        }
        if (!ProcessRecord.await(process.toHandle(), settings.grace)) {
            kill();
        }
        record.delete();
    }

    /** Ends the child at once by SIGKILL, as a crash would, and waits until it and the processes it had started are gone. */
    public void kill() {
        stopping = true;
        List<ProcessHandle> descendants = process.descendants().toList();
        process.destroyForcibly();
        ProcessRecord.await(process.toHandle(), Duration.ofSeconds(10));
        for (ProcessHandle descendant : descendants) {
            if (!ProcessRecord.await(descendant, Duration.ofSeconds(5))) {
                descendant.destroyForcibly();
                ProcessRecord.await(descendant, Duration.ofSeconds(5));
            }
        }
        record.delete();
    }

    /** @return the last line of the log that is not blank, to tell why a start failed */
    public String lastLogLine() {
        try {
            List<String> lines = Files.readAllLines(settings.log, StandardCharsets.UTF_8);
            for (int i = lines.size() - 1; i >= 0; i--) {
                if (!lines.get(i).isBlank()) {
                    return lines.get(i).strip();
                }
            }
            return "the log is empty";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a child is, and where it leaves its traces. */
    public static final class Builder {

        private final String name;
        private final List<String> command;
        private Map<String, String> environment = Map.of();
        private Path log;
        private Path record;
        private String stopSignal = "TERM";
        private Duration grace = Duration.ofSeconds(20);
        private Predicate<String> interceptor;

        private Builder(String name, List<String> command) {
            this.name = name;
            this.command = List.copyOf(command);
        }

        /**
         * @param variables added to the environment of this process; only the same user can see them
         * @return this builder
         */
        public Builder environment(Map<String, String> variables) {
            this.environment = Map.copyOf(variables);
            return this;
        }

        /**
         * @param file where output is appended; beyond 10 MiB a new start moves it aside to {@code <file>.1}
         * @return this builder
         */
        public Builder log(Path file) {
            this.log = file;
            return this;
        }

        /**
         * @param file where the process is recorded while it runs, named {@code *.pid}
         * @return this builder
         */
        public Builder record(Path file) {
            this.record = file;
            return this;
        }

        /**
         * @param signal the signal that asks for a stop, without {@code SIG}; default {@code TERM}
         * @return this builder
         */
        public Builder stopSignal(String signal) {
            this.stopSignal = signal;
            return this;
        }

        /**
         * @param time how long the child may take to stop before it is killed; default 20 s
         * @return this builder
         */
        public Builder grace(Duration time) {
            this.grace = time;
            return this;
        }

        /**
         * Shows every line of output to a listener first.
         *
         * @param listener called on a thread of its own; the log does not get the lines for which it answers true
         * @return this builder
         */
        public Builder intercept(Predicate<String> listener) {
            this.interceptor = listener;
            return this;
        }

        /**
         * Starts the child.
         *
         * @return the running child
         * @throws LocalProcessException if the program cannot be started
         */
        public ChildProcess start() {
            return new ChildProcess(this);
        }
    }
}
