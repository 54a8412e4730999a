package vn.motcua.personaldata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A text file of master keys, one a line: the identifier, a space, 32 bytes in base64, and for exactly one of them a space
 * and the word {@code current}. Empty lines and lines that begin with {@code #} are passed over. It is replaced as a whole,
 * so that a reader never sees half of it, and it belongs to its owner alone (mode 0600 or 0400).
 */
final class MasterKeyFile {

    private static final String CURRENT = "current";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path path;

    MasterKeyFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /**
     * What the file held.
     *
     * @param stamp tells a later version of the file from this one
     */
    record Content(Object stamp, String currentId, Map<String, SecretKey> keys) {

        @Override
        public String toString() {
            return "Content[current=" + currentId + ", keys=" + keys.keySet() + "]";
        }
    }

    /** Changes whenever the file is replaced or rewritten. */
    Object stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return List.of(String.valueOf(attributes.fileKey()), attributes.lastModifiedTime(), attributes.size());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    Content read() {
        Object stamp = stamp();
        requireOwnerOnly();
        List<String> lines;
        try {
            lines = Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(e);
        }
        List<String> faults = new ArrayList<>();
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\s+");
            SecretKey key = parts.length < 2 ? null : key(parts[1]);
            boolean wellFormed = ID.matcher(parts[0]).matches()
                    && key != null
                    && (parts.length == 2 || parts.length == 3 && parts[2].equals(CURRENT));
            if (!wellFormed || keys.put(parts[0], key) != null) {
                faults.add(String.valueOf(i + 1));
            } else if (parts.length == 3) {
                current.add(parts[0]);
            }
        }
        requireFaultless(faults, current.size());
        return new Content(stamp, current.get(0), Map.copyOf(keys));
    }

    void createIfAbsent() {
        if (Files.exists(path)) {
            return;
        }
        Path complete = written(List.of(line("1", AesGcm.newKey(), true)));
        try {
            // A link is made or refused as a whole: of two programs that start at once, one makes the file.
            Files.createLink(path, complete);
        } catch (FileAlreadyExistsException e) {
            // The other program's file is as good.
        } catch (IOException e) {
            throw unwritable(e);
        } finally {
            complete.toFile().delete();
        }
    }

    void addCurrent(String id) {
        Content before = read();
        if (!ID.matcher(id).matches() || before.keys().containsKey(id)) {
            throw new MasterKeyException(
                    "not a new identifier for a master key: " + id, "định danh khóa chính không hợp lệ: " + id);
        }
        List<String> lines = new ArrayList<>();
        before.keys().forEach((known, key) -> lines.add(line(known, key.getEncoded(), false)));
        lines.add(line(id, AesGcm.newKey(), true));
        replace(lines);
    }

    void remove(String id) {
        Content before = read();
        if (id.equals(before.currentId()) || !before.keys().containsKey(id)) {
            throw new MasterKeyException(
                    "not a former master key of " + path + ": " + id,
                    "không phải khóa chính cũ trong " + path + ": " + id);
        }
        List<String> lines = new ArrayList<>();
        before.keys().forEach((known, key) -> {
            if (!known.equals(id)) {
                lines.add(line(known, key.getEncoded(), known.equals(before.currentId())));
            }
        });
        replace(lines);
    }

    private void replace(List<String> lines) {
        Path complete = written(lines);
        try {
            Files.move(complete, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            syncFolder();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** A file beside the real one, on disk, for its owner only from the first moment. */
    private Path written(List<String> lines) {
        try {
            Path file = Files.createTempFile(
                    path.getParent(),
                    "." + path.getFileName(),
                    ".new",
                    PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(String.join("\n", lines) + "\n");
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return file;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void syncFolder() throws IOException {
        try (FileChannel folder = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private void requireOwnerOnly() {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
        if (!OWNER_ONLY.containsAll(permissions)) {
            throw new MasterKeyException(
                    path + " may be used by others than its owner; allow its owner alone: chmod 600",
                    path + " đang cho phép người khác truy cập; chỉ cho phép chủ sở hữu: chmod 600");
        }
    }

    private void requireFaultless(List<String> faults, int current) {
        if (!faults.isEmpty()) {
            String lines = String.join(", ", faults);
            throw new MasterKeyException(
                    path + ": lines that are not a new identifier and 32 bytes in base64: " + lines,
                    path + ": các dòng không đúng dạng: " + lines);
        }
        if (current != 1) {
            throw new MasterKeyException(
                    path + " has to mark exactly one key as current, it marks " + current,
                    path + " phải đánh dấu đúng một khóa là current, hiện có " + current);
        }
    }

    private static SecretKey key(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            return key.length == AesGcm.KEY_BYTES ? new SecretKeySpec(key, "AES") : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String line(String id, byte[] key, boolean current) {
        return id + " " + Base64.getEncoder().encodeToString(key) + (current ? " " + CURRENT : "");
    }

    private MasterKeyException unreadable(IOException cause) {
        return new MasterKeyException(
                "the master keys in " + path + " cannot be read", "không đọc được khóa chính trong " + path, cause);
    }

    private MasterKeyException unwritable(IOException cause) {
        return new MasterKeyException(
                "the master keys in " + path + " cannot be written", "không ghi được khóa chính vào " + path, cause);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
