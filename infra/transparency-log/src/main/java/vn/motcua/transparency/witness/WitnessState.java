package vn.motcua.transparency.witness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.TextCoding;

/**
 * The last checkpoint that a witness cosigned, of each log: a file per log, named by the SHA-256 of its origin, in a directory that one process
 * at a time may use. A file is replaced as a whole and is on the disk before {@link #compareAndStore} returns. To lose this directory is to
 * forget what was promised; a file that cannot be read therefore stops the witness and is never taken for "nothing yet".
 */
public final class WitnessState implements AutoCloseable {

    private static final String SUFFIX = ".checkpoint";

    private final Path directory;
    private final FileChannel lockFile;
    private final Map<String, SignedNote> latest = new HashMap<>();

    private WitnessState(Path directory, FileChannel lockFile) {
        this.directory = directory;
        this.lockFile = lockFile;
    }

    /**
     * Opens the state, or begins one in an empty directory.
     *
     * @param directory is created if it is not there
     * @throws IOException if another process uses it, or if a file in it cannot be read or is no checkpoint
     */
    public static WitnessState open(Path directory) throws IOException {
        Files.createDirectories(directory);
        FileChannel lockFile =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!isLocked(lockFile)) {
                throw new IOException("another witness uses " + directory);
            }
            WitnessState state = new WitnessState(directory, lockFile);
            state.readAll();
            return state;
        } catch (IOException | RuntimeException e) {
            lockFile.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel lockFile) throws IOException {
        try {
            FileLock lock = lockFile.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void readAll() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : files) {
                try {
                    SignedNote note = SignedNote.parse(TextCoding.utf8(Files.readAllBytes(file)));
                    String origin = Checkpoint.parse(note.text()).origin();
                    if (!file.equals(fileOf(origin))) {
                        throw new IOException("the name of the file is not that of its log: " + file);
                    }
                    latest.put(origin, note);
                } catch (MalformedException e) {
                    throw new IOException("not a signed checkpoint: " + file, e);
                }
            }
        }
    }

    /** What was stored last for this log. */
    public synchronized Optional<SignedNote> latest(String origin) {
        return Optional.ofNullable(latest.get(origin));
    }

    /**
     * Stores a checkpoint if the last one still is the expected one.
     *
     * @param origin the log
     * @param expected what {@link #latest} gave
     * @param next what is stored, durably, before this returns
     * @return whether it was stored
     * @throws IOException if it could not be made durable; a cosignature must not be given then
     */
    public synchronized boolean compareAndStore(String origin, Optional<SignedNote> expected, SignedNote next)
            throws IOException {
        String last = latest(origin).map(SignedNote::toString).orElse("");
        if (!last.equals(expected.map(SignedNote::toString).orElse(""))) {
            return false;
        }
        Path file = fileOf(origin);
        Path written = directory.resolve(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                written, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(next.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        latest.put(origin, next);
        forceDirectory();
        return true;
    }

    /** Makes the new name durable too. Where a directory cannot be opened, as on Windows, the system does so itself. */
    private void forceDirectory() throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private Path fileOf(String origin) {
        byte[] hash = Leaf.sha256(origin.getBytes(StandardCharsets.UTF_8));
        return directory.resolve(HexFormat.of().formatHex(hash) + SUFFIX);
    }

    /** Lets another process use the directory. */
    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
