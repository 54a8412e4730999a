package vn.motcua.transparency.note;

import java.util.Arrays;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.merkle.MerkleHash;

/**
 * The head of a log (C2SP tlog-checkpoint): origin, size and root, a line each. Signed, it says "this is every event, once, in this order".
 */
public final class Checkpoint {

    private final String origin;
    private final long size;
    private final byte[] root;

    /**
     * @param origin names the log for ever; one line, not empty
     * @param size leaves, at least 0
     * @param root the tree's root, 32 bytes
     */
    public Checkpoint(String origin, long size, byte[] root) {
        if (origin.isEmpty() || origin.chars().anyMatch(c -> c < ' ') || size < 0 || root.length != MerkleHash.LENGTH) {
            throw new IllegalArgumentException("a checkpoint has an origin of one line, a size and a root of 32 bytes");
        }
        this.origin = origin;
        this.size = size;
        this.root = root.clone();
    }

    /**
     * Reads the text of a checkpoint. Further lines, which the format lets a log add, are passed over; signatures cover them, so they are
     * verified on the note's text and never on {@link #text()}.
     *
     * @throws MalformedException if the text is no checkpoint
     */
    public static Checkpoint parse(String text) throws MalformedException {
        String[] lines = text.split("\n", -1);
        boolean closed = lines.length >= 4 && lines[lines.length - 1].isEmpty();
        boolean filled = Arrays.stream(lines).limit(lines.length - 1L).noneMatch(String::isEmpty);
        if (!closed || !filled || lines[0].chars().anyMatch(c -> c < ' ')) {
            throw new MalformedException(
                    "a checkpoint has a line each for origin, size and root, and no empty line",
                    "điểm kiểm tra gồm các dòng: nguồn, kích thước, giá trị băm gốc, và không có dòng trống");
        }
        byte[] root = TextCoding.base64(lines[2]);
        if (root.length != MerkleHash.LENGTH) {
            throw new MalformedException(
                    "the root of a checkpoint has 32 bytes", "giá trị băm gốc của điểm kiểm tra phải có 32 byte");
        }
        return new Checkpoint(lines[0], TextCoding.decimal(lines[1]), root);
    }

    /** The log's name. */
    public String origin() {
        return origin;
    }

    /** The number of leaves, which is the position of the next event. */
    public long size() {
        return size;
    }

    /** The root of the tree, 32 bytes. */
    public byte[] root() {
        return root.clone();
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + TextCoding.base64(root) + "\n";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint checkpoint && checkpoint.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /** Names the checkpoint for a reader. */
    @Override
    public String toString() {
        return origin + " " + size + " " + TextCoding.base64(root);
    }
}
