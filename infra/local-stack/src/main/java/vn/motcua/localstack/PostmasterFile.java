package vn.motcua.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.motcua.localstack.process.LocalProcessException;

/**
 * {@code postmaster.pid}, which a killed PostgreSQL leaves in its cluster. PostgreSQL believes it whenever any process
 * has that id, which after a reboot can be anybody; what counts here is whether that process works in the cluster.
 */
final class PostmasterFile {

    private PostmasterFile() {}

    /** Removes the file if no server of the cluster is behind it. The caller holds the lock of the data folder. */
    static void clear(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            Optional<ProcessHandle> named = processIn(file);
            if (named.isEmpty()) {
                return; // PostgreSQL itself sees that nobody is there.
            }
            if (worksIn(named.get(), cluster)) {
                throw new LocalProcessException(
                        "Another PostgreSQL (process " + named.get().pid() + ") runs on " + cluster,
                        "Một PostgreSQL khác (tiến trình " + named.get().pid() + ") đang chạy trên " + cluster);
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LocalProcessException(
                    "The file " + file + " cannot be read: " + e.getMessage(), "Không đọc được tệp " + file, e);
        }
    }

    private static Optional<ProcessHandle> processIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String firstLine = Files.readString(file).lines().findFirst().orElse("").strip();
        return firstLine.matches("\\d{1,10}") ? ProcessHandle.of(Long.parseLong(firstLine)) : Optional.empty();
    }

    private static boolean worksIn(ProcessHandle process, Path cluster) {
        try {
            Path directory = Path.of("/proc", Long.toString(process.pid()), "cwd");
            return directory.toRealPath().equals(cluster.toRealPath());
        } catch (IOException e) {
            return false; // Not ours to look at, so not started by us.
        }
    }
}
