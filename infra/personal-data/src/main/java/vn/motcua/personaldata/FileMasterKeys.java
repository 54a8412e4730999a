package vn.motcua.personaldata;

import java.nio.file.Path;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;

/**
 * Master keys in a file that only its owner may read; see {@link MasterKeyFile} for its form. A node notices when the file
 * is replaced: before it wraps, and when it meets the identifier of a key that it does not know.
 */
public final class FileMasterKeys implements MasterKeys {

    private final MasterKeyFile file;
    private volatile MasterKeyFile.Content content;

    private FileMasterKeys(MasterKeyFile file) {
        this.file = file;
        this.content = file.read();
    }

    /**
     * Reads the file.
     *
     * @throws MasterKeyException when it is missing, malformed, or may be read or written by anyone but its owner
     */
    public static FileMasterKeys open(Path path) {
        return new FileMasterKeys(new MasterKeyFile(path));
    }

    /** Reads the file; where there is none, makes one with a new key first, in an existing folder. */
    public static FileMasterKeys openOrCreate(Path path) {
        MasterKeyFile file = new MasterKeyFile(path);
        file.createIfAbsent();
        return new FileMasterKeys(file);
    }

    /**
     * Adds a new random key to the file and makes it the current one; {@link KeyRotation#rewrap} is the next step.
     *
     * @param id 1 to 64 letters, digits, dots, hyphens or underscores, not used before
     * @throws MasterKeyException when the file is not usable or the identifier is
     */
    public static void addCurrent(Path path, String id) {
        new MasterKeyFile(path).addCurrent(id);
    }

    /**
     * Removes a key from the file for good; whatever it still wraps is lost.
     *
     * @throws MasterKeyException when it is the current one or not there
     */
    public static void remove(Path path, String id) {
        new MasterKeyFile(path).remove(id);
    }

    @Override
    public String currentId() {
        return upToDate().currentId();
    }

    @Override
    public WrappedKey wrap(byte[] dataKey, byte[] context) {
        MasterKeyFile.Content now = upToDate();
        SecretKey master = now.keys().get(now.currentId());
        return new WrappedKey(now.currentId(), AesGcm.seal(master, context, dataKey));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, byte[] context) {
        SecretKey master = content.keys().get(wrapped.masterId());
        if (master == null) {
            master = upToDate().keys().get(wrapped.masterId());
        }
        if (master == null) {
            throw new MasterKeyException(
                    "master key " + wrapped.masterId() + " is not in " + file,
                    "không có khóa chính " + wrapped.masterId() + " trong " + file);
        }
        try {
            byte[] plain = AesGcm.open(master, context, wrapped.bytes());
            if (plain.length == AesGcm.KEY_BYTES) {
                return plain;
            }
            Arrays.fill(plain, (byte) 0);
        } catch (AEADBadTagException e) {
            // Falls through: for the caller an altered key and one of a wrong length are the same.
        }
        throw new MasterKeyException(
                "a key wrapped by " + wrapped.masterId() + " was altered or belongs to another dossier",
                "khóa hồ sơ (khóa chính " + wrapped.masterId() + ") đã bị sửa hoặc thuộc hồ sơ khác");
    }

    private MasterKeyFile.Content upToDate() {
        MasterKeyFile.Content known = content;
        if (!file.stamp().equals(known.stamp())) {
            known = file.read();
            content = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "FileMasterKeys[" + file + "]";
    }
}
