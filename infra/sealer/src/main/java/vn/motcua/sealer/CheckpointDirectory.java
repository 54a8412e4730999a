package vn.motcua.sealer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every checkpoint as a file that is written once, outside the database, for instance on write-once storage: whoever replaces the database by
 * an older state or another history cannot replace these too.
 *
 * <p>{@code signed/<size ÷ 10,000>/<size>.checkpoint} as the log signed it, {@code cosigned/...} the first time a witness had cosigned it,
 * {@code day/<date>.checkpoint} the last one of each day of Viet Nam.
 */
public final class CheckpointDirectory {

    private static final String SUFFIX = ".checkpoint";
    private static final Pattern NAME = Pattern.compile("([0-9]{19})\\.checkpoint");
    private static final long A_FOLDER = 10_000;

    private final Path directory;

    /** @param directory is created with the first checkpoint */
    public CheckpointDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * The size of the largest checkpoint that was exported; 0 when there is none.
     *
     * @throws IOException if the directory cannot be read
     */
    public long largest() throws IOException {
        Path signed = directory.resolve("signed");
        Optional<Path> folder = Files.notExists(signed) ? Optional.empty() : last(signed, "[0-9]{15}");
        Optional<Path> file = folder.isEmpty() ? Optional.empty() : last(folder.get(), NAME.pattern());
        if (file.isEmpty()) {
            return 0;
        }
        Matcher name = NAME.matcher(file.get().getFileName().toString());
        return name.matches() ? Long.parseLong(name.group(1)) : 0;
    }

    /** The checkpoint that was exported at {@code size}, as it was signed. */
    Optional<String> signed(long size) throws IOException {
        Path file = file("signed", size);
        return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    /**
     * Writes a checkpoint with the log's signatures.
     *
     * @throws FileAlreadyExistsException if another checkpoint of that size was exported before
     * @throws IOException if it cannot be written
     */
    void exportSigned(long size, String signed) throws IOException {
        writeOnce(file("signed", size), signed);
    }

    /** Writes a checkpoint with the signatures of witnesses, unless one of that size was written before. */
    void exportCosigned(long size, String cosigned) throws IOException {
        Path file = file("cosigned", size);
        if (!Files.exists(file)) {
            writeOnce(file, cosigned);
        }
    }

    /** Writes the last checkpoint of a day, unless it was written before. */
    void exportDay(LocalDate day, String note) throws IOException {
        Path file = dayFile(day);
        if (!Files.exists(file)) {
            writeOnce(file, note);
        }
    }

    boolean hasDay(LocalDate day) {
        return Files.exists(dayFile(day));
    }

    private Path dayFile(LocalDate day) {
        return directory.resolve("day").resolve(day + SUFFIX);
    }

    private Path file(String kind, long size) {
        return directory.resolve(kind).resolve(digits(size / A_FOLDER, 15)).resolve(digits(size, 19) + SUFFIX);
    }

    /** Only ASCII digits, whatever the machine's language. */
    private static String digits(long number, int count) {
        String digits = Long.toString(number);
        return "0".repeat(count - digits.length()) + digits;
    }

    private static void writeOnce(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = Files.createTempFile(file.getParent(), ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            // A second name for the finished file: unlike a move, this fails if the name is taken.
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException e) {
            if (!Files.readString(file).equals(text)) {
                throw e;
            }
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static Optional<Path> last(Path folder, String pattern) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> path.getFileName().toString().matches(pattern))
                    .max(Comparator.naturalOrder());
        }
    }
}
