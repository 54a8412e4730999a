package vn.motcua.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import vn.motcua.localstack.process.ChildProcess;
import vn.motcua.localstack.process.LocalProcessException;

/** Where a stack keeps everything, locked for as long as the stack runs. */
final class DataFolder implements AutoCloseable {

    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /** Takes the folder and ends what a killed run has left running in it. */
    static DataFolder lock(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Path run = Files.createDirectories(root.resolve("run"));
            FileChannel channel =
                    FileChannel.open(run.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new LocalProcessException(
                        "The data folder " + root + " is in use by another run",
                        "Thư mục dữ liệu " + root + " đang được một tiến trình khác sử dụng");
            }
            ChildProcess.endOrphans(run);
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new LocalProcessException(
                    "The data folder " + root + " cannot be written: " + e,
                    "Không ghi được vào thư mục dữ liệu " + root,
                    e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Held by this very JVM.
        }
    }

    Path root() {
        return root;
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    Path log(String server) {
        return root.resolve("logs").resolve(server + ".log");
    }

    Path record(String server) {
        return root.resolve("run").resolve(server + ".pid");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
