package vn.motcua.launcher.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** A file that appears under its name only when it is whole, packed with gzip (RFC 1952) if its name ends in {@code .gz}. */
final class WholeFile {

    private static final String PACKED = ".gz";
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path folder;

    /** @throws ImportFailedException if nothing can be written there */
    WholeFile(Path target) {
        this.target = target;
        this.folder = target.toAbsolutePath().normalize().getParent();
        if (Files.isDirectory(target)) {
            throw new ImportFailedException("là thư mục, không phải tệp / is a folder, not a file: " + target);
        }
        if (folder == null || !Files.isWritable(folder)) {
            throw new ImportFailedException(
                    "không ghi được vào thư mục / the folder is missing or cannot be written to: " + folder);
        }
    }

    /**
     * Fills it; a file that was there under its name is replaced.
     *
     * @return its size in bytes, packed as it is
     * @throws IOException if reading or writing broke off; nothing is left behind then
     */
    long fill(InputStream content) throws IOException {
        Path unfinished = Files.createTempFile(folder, target.getFileName().toString(), ".part");
        try {
            try (OutputStream out = opened(unfinished)) {
                content.transferTo(out);
            }
            long size = Files.size(unfinished);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return size;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private OutputStream opened(Path file) throws IOException {
        OutputStream plain = Files.newOutputStream(file);
        return target.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(PACKED)
                ? new GZIPOutputStream(plain, BUFFER)
                : plain;
    }
}
