package vn.motcua.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Which process a data folder belongs to: its id, the boot of the machine, and the clock tick at which it started, so
 * that a later process that got the same id is never mistaken for it.
 */
final class ProcessRecord {

    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    /** Place of {@code starttime} in {@code /proc/<pid>/stat}, counted from the field after the command's name; proc(5). */
    private static final int START_TICK = 19;

    private final Path file;

    ProcessRecord(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process, String stopSignal) {
        Optional<String> identity = identityOf(process.pid());
        if (identity.isEmpty()) {
            return; // It died at once; who started it will notice.
        }
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, identity.get() + "\n" + stopSignal + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the recorded process if it still runs: first by its stop signal, after the grace by SIGKILL. */
    void endOrphan(Duration grace) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() == 2) {
                orphan(lines.get(0)).ifPresent(orphan -> end(orphan, lines.get(1), grace));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        delete();
    }

    /** The recorded process, if it is the very one and still runs. */
    private static Optional<ProcessHandle> orphan(String recorded) {
        String pid = recorded.split(" ", 2)[0];
        if (!pid.matches("\\d{1,10}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(pid);
        return identityOf(id).filter(recorded::equals).flatMap(same -> ProcessHandle.of(id));
    }

    private static void end(ProcessHandle process, String stopSignal, Duration grace) {
        Signals.send(stopSignal, process.pid());
        if (!await(process, grace)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            await(process, Duration.ofSeconds(10));
        }
    }

    /** @return whether the process has ended within the time */
    static boolean await(ProcessHandle process, Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<String> identityOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String afterName = stat.substring(stat.lastIndexOf(')') + 2);
            String[] fields = afterName.split(" ");
            boolean zombie = fields[0].equals("Z");
            return zombie
                    ? Optional.empty()
                    : Optional.of(pid + " " + fields[START_TICK] + " "
                            + Files.readString(BOOT_ID).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
