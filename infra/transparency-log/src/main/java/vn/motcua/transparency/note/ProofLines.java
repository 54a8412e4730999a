package vn.motcua.transparency.note;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.merkle.MerkleHash;

/** The common shape of proof texts: some lines, an empty line, a signed checkpoint. */
final class ProofLines {

    /** More hashes than this no proof in a tree of less than 2^63 leaves needs. */
    static final int MAX_HASHES = 63;

    private final List<String> lines;
    private final String checkpoint;

    private ProofLines(List<String> lines, String checkpoint) {
        this.lines = lines;
        this.checkpoint = checkpoint;
    }

    static ProofLines parse(String text) throws MalformedException {
        int end = text.indexOf("\n\n");
        if (text.length() > SignedNote.MAX_LENGTH || end < 0) {
            throw new MalformedException(
                    "a proof is some lines, an empty line, and a signed checkpoint",
                    "một bằng chứng gồm các dòng, một dòng trống và một điểm kiểm tra có ký");
        }
        return new ProofLines(List.of(text.substring(0, end).split("\n", -1)), text.substring(end + 2));
    }

    /** The line with this number, or an empty one. */
    String line(int number) {
        return number < lines.size() ? lines.get(number) : "";
    }

    /** What follows the word and a space on this line. */
    String after(String word, int number) throws MalformedException {
        String line = line(number);
        if (!line.startsWith(word + " ")) {
            throw new MalformedException(
                    "line " + (number + 1) + " of a proof starts with \"" + word + " \"",
                    "dòng " + (number + 1) + " của bằng chứng phải bắt đầu bằng \"" + word + " \"");
        }
        return line.substring(word.length() + 1);
    }

    /** The lines from this number on, as hashes. */
    List<byte[]> hashesFrom(int number) throws MalformedException {
        List<byte[]> hashes = new ArrayList<>();
        for (String line : lines.subList(number, lines.size())) {
            byte[] hash = TextCoding.base64(line);
            if (hash.length != MerkleHash.LENGTH || hashes.size() == MAX_HASHES) {
                throw new MalformedException(
                        "a proof has at most " + MAX_HASHES + " hashes of 32 bytes",
                        "một bằng chứng có tối đa " + MAX_HASHES + " giá trị băm 32 byte");
            }
            hashes.add(hash);
        }
        return hashes;
    }

    SignedNote checkpoint() throws MalformedException {
        return SignedNote.parse(checkpoint);
    }

    static String hashLines(List<byte[]> hashes) {
        StringBuilder lines = new StringBuilder();
        hashes.forEach(hash -> lines.append(TextCoding.base64(hash)).append('\n'));
        return lines.toString();
    }
}
