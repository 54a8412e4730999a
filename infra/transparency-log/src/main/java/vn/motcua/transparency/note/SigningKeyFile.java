package vn.motcua.transparency.note;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.transparency.MalformedException;

/**
 * A private key in a file of one line, {@code PRIVATE+KEY+name+hex(key id)+base64(type ‖ seed)}, the form that Go's note package uses. Nobody
 * but the owner may read the file.
 *
 * @param name the key's name
 * @param type what the key signs
 * @param key the key
 */
public record SigningKeyFile(String name, KeyType type, SigningKey key) {

    private static final Pattern FORM = Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+(.+)\\n?");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /**
     * Reads a key.
     *
     * @throws MalformedException if the file does not hold a key, or if others than its owner may use it
     * @throws IOException if the file cannot be read
     */
    public static SigningKeyFile read(Path file) throws MalformedException, IOException {
        checkPermissions(file);
        Matcher parts = FORM.matcher(TextCoding.utf8(Files.readAllBytes(file)));
        if (parts.matches() && KeyName.isValid(parts.group(1))) {
            byte[] typed = TextCoding.base64(parts.group(3));
            for (KeyType type : KeyType.values()) {
                if (typed.length == 1 + Ed25519.SEED && typed[0] == type.identifier()) {
                    SigningKey key = new SigningKey(Arrays.copyOfRange(typed, 1, typed.length));
                    SigningKeyFile read = new SigningKeyFile(parts.group(1), type, key);
                    if (read.keyId().equals(parts.group(2))) {
                        return read;
                    }
                }
            }
        }
        throw new MalformedException(
                "the file does not hold a signing key: PRIVATE+KEY+name+key id+base64",
                "tệp không chứa khóa ký hợp lệ: PRIVATE+KEY+tên+mã khóa+base64");
    }

    /**
     * Writes a key to a new file, readable by its owner alone from the start.
     *
     * @throws IOException if the file is there already or cannot be written
     */
    public void writeNew(Path file) throws IOException {
        byte[] typed = ByteBuffer.allocate(1 + Ed25519.SEED)
                .put(type.identifier())
                .put(key.seed())
                .array();
        String line = "PRIVATE+KEY+" + name + "+" + keyId() + "+" + TextCoding.base64(typed) + "\n";
        if (isPosix(file.toAbsolutePath().getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } else {
            Files.createFile(file);
        }
        Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.DSYNC);
    }

    /** What others verify with. */
    public VerifierKey verifierKey() {
        return new VerifierKey(name, type, key.publicKey());
    }

    private String keyId() {
        return HexFormat.of().toHexDigits(verifierKey().keyId());
    }

    private static void checkPermissions(Path file) throws MalformedException, IOException {
        if (isPosix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new MalformedException(
                    "the file of a signing key must not be open to others than its owner: chmod 600",
                    "tệp khóa ký không được cho ai ngoài chủ sở hữu truy cập: chmod 600");
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
