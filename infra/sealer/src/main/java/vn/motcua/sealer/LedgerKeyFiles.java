package vn.motcua.sealer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.VerifierKey;

/**
 * What an operator does to the files of {@link KeyDirectory} while keys are changed. The application reads them when it
 * starts: a key that was added signs from the next start on, one that was retired signs until then.
 */
public final class LedgerKeyFiles {

    private final Path directory;
    private final String origin;

    /**
     * @param directory the folder of the keys
     * @param origin the log's name
     */
    public LedgerKeyFiles(Path directory, String origin) {
        this.directory = directory;
        this.origin = origin;
    }

    /**
     * Every key, those that sign first.
     *
     * @throws IOException as {@link KeyDirectory#open}
     */
    public List<LedgerKey> all() throws IOException {
        KeyDirectory keys = open();
        List<LedgerKey> all = new ArrayList<>();
        keys.signingKeys().forEach(key -> all.add(new LedgerKey(key, true)));
        keys.verifierKeys().stream()
                .filter(key -> !keys.signingKeys().contains(key))
                .forEach(key -> all.add(new LedgerKey(key, false)));
        return all;
    }

    /**
     * Makes a further key that signs.
     *
     * @return its verifier key
     * @throws IOException as {@link KeyDirectory#open}, or if it cannot be written
     */
    public VerifierKey add() throws IOException {
        open();
        return KeyDirectory.addKey(directory, origin);
    }

    /**
     * Deletes the private half of a key. Refused unless another key has signed the newest exported checkpoint: else nobody who
     * verifies could have learnt of it.
     *
     * @param id the key id, eight hexadecimal digits
     * @param checkpoints where the log exports its checkpoints
     * @throws IOException as {@link KeyDirectory#open}, if no key that signs has this id, or if it is still needed
     */
    public void retire(String id, CheckpointDirectory checkpoints) throws IOException {
        List<LedgerKey> signing = all().stream().filter(LedgerKey::signs).toList();
        LedgerKey leaving = signing.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IOException("no key that signs has the id / không có khóa ký với mã: " + id));
        List<VerifierKey> staying = signing.stream()
                .filter(key -> !key.equals(leaving))
                .map(LedgerKey::verifierKey)
                .toList();
        if (staying.isEmpty()) {
            throw new IOException(id + " is the only key that signs: add another first"
                    + " / là khóa ký duy nhất: hãy thêm khóa mới trước");
        }
        Optional<String> newest = checkpoints.signed(checkpoints.largest());
        if (newest.isEmpty() || !signedByOneOf(staying, newest.get())) {
            throw new IOException("no other key has signed a checkpoint yet: start the application again first"
                    + " / chưa có khóa nào khác ký: hãy khởi động lại ứng dụng trước");
        }
        KeyDirectory.removePrivateHalf(directory, leaving.verifierKey());
    }

    private KeyDirectory open() throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException("there is no folder of keys / không có thư mục khóa: " + directory);
        }
        return KeyDirectory.open(directory, origin);
    }

    private static boolean signedByOneOf(List<VerifierKey> keys, String note) throws IOException {
        try {
            SignedNote.parse(note).verify(keys);
            return true;
        } catch (RejectedException e) {
            return false;
        } catch (MalformedException e) {
            throw new IOException("the newest exported checkpoint: " + e.sentence(), e);
        }
    }
}
