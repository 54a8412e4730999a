package vn.motcua.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that encrypts the sessions of the pages, kept beside the data so that a restart signs nobody out. */
final class SessionKey {

    private static final int BYTES = 32;

    private SessionKey() {}

    /**
     * The key of a data folder, made when it is asked for first.
     *
     * @return 32 bytes in Base64
     * @throws UncheckedIOException if it can neither be read nor written
     */
    static String in(Path data) {
        Path file = data.resolve("session-key");
        try {
            Files.createDirectories(data);
            try {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                Files.writeString(file, Base64.getEncoder().encodeToString(key));
            } catch (FileAlreadyExistsException known) {
                return Files.readString(file).strip();
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
