package vn.motcua.localstack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import vn.motcua.localstack.process.LocalProcessException;

/** The PostgreSQL programs for this machine, unpacked once from the archive that the Maven artifact carries. */
final class PostgresBinaries {

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks below the folder unless an earlier run did; several processes may do so at the same time. */
    static PostgresBinaries unpackedBelow(Path folder) {
        String archive = "postgres-linux-" + architecture() + ".txz";
        try {
            Path home = folder.resolve("postgresql-" + checksum(archive)).toAbsolutePath();
            if (!Files.isDirectory(home)) {
                Files.createDirectories(folder);
                Path unfinished = Files.createTempDirectory(folder, "unpacking-");
                Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
                unpack(archive, unfinished);
                moveIntoPlace(unfinished, home);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new LocalProcessException(
                    "PostgreSQL cannot be unpacked below " + folder + ": " + e.getMessage(),
                    "Không giải nén được PostgreSQL vào " + folder,
                    e);
        }
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean linux = System.getProperty("os.name").startsWith("Linux");
        if (linux && (name.equals("amd64") || name.equals("x86_64"))) {
            return "x86_64";
        }
        if (linux && name.equals("aarch64")) {
            return "arm_64";
        }
        throw new LocalProcessException(
                "The local stack runs on Linux on amd64 and arm64, not here; give the address of your own PostgreSQL",
                "Bộ máy chủ cục bộ chỉ chạy trên Linux amd64 hoặc arm64; hãy chỉ ra địa chỉ PostgreSQL của bạn");
    }

    private static InputStream open(String archive) throws IOException {
        InputStream stream = PostgresBinaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new IOException(archive + " is not on the class path");
        }
        return new BufferedInputStream(stream, 1 << 16);
    }

    /** Names the version that is in the archive; not for security. */
    private static String checksum(String archive) throws IOException {
        try (CheckedInputStream stream = new CheckedInputStream(open(archive), new CRC32())) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return String.format(Locale.ROOT, "%08x", stream.getChecksum().getValue());
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(open(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("the archive reaches outside its folder: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    boolean executable = (entry.getMode() & 0100) != 0;
                    Files.setPosixFilePermissions(
                            path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    private static void moveIntoPlace(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            DataFolder.delete(unfinished); // Somebody else was faster.
        }
    }
}
