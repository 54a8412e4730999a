package vn.motcua.transparency.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;

/**
 * A text with signatures (C2SP signed-note). Nothing may be done with the text before {@link #verify} has found a signature of a key that is
 * trusted.
 */
public final class SignedNote {

    /** A note may carry this many signatures; the format asks for at least 16. */
    public static final int MAX_SIGNATURES = 64;

    /** A note may have this many characters. */
    public static final int MAX_LENGTH = 1 << 20;

    private final String text;
    private final List<NoteSignature> signatures;

    /**
     * @param text ends in a newline and holds no other control character
     * @param signatures at least one
     * @throws MalformedException if this is no note
     */
    public SignedNote(String text, List<NoteSignature> signatures) throws MalformedException {
        checkText(text);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException(
                    "a note has 1 to " + MAX_SIGNATURES + " signatures",
                    "một bản ghi có ký phải có từ 1 đến " + MAX_SIGNATURES + " chữ ký");
        }
        this.text = text;
        this.signatures = List.copyOf(signatures);
    }

    /**
     * Reads a note: text, an empty line, signature lines.
     *
     * @throws MalformedException if it is no note
     */
    public static SignedNote parse(String note) throws MalformedException {
        if (note.length() > MAX_LENGTH) {
            throw new MalformedException(
                    "the note is longer than " + MAX_LENGTH + " characters",
                    "bản ghi có ký dài hơn " + MAX_LENGTH + " ký tự");
        }
        // The text may hold empty lines itself: the last one ends it.
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || end + 2 == note.length()) {
            throw new MalformedException(
                    "a note is a text, an empty line, and signature lines that each end in a newline",
                    "một bản ghi có ký gồm văn bản, một dòng trống và các dòng chữ ký, mỗi dòng kết thúc bằng ký tự "
                            + "xuống dòng");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2, note.length() - 1).split("\n", MAX_SIGNATURES + 1)) {
            signatures.add(NoteSignature.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The text, with its final newline. It is not to be trusted before {@link #verify}. */
    public String text() {
        return text;
    }

    /** All signatures as they stand, of known and unknown keys, unverified. */
    public List<NoteSignature> signatures() {
        return signatures;
    }

    /** The same text with one more signature at the end. */
    public SignedNote with(NoteSignature signature) throws MalformedException {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /**
     * Verifies the signatures of known keys and ignores all others.
     *
     * @param knownKeys keys that are trusted to be whose they are
     * @return one signature for each known key that has signed, in the order of the note; never empty
     * @throws RejectedException if a known key's signature fails, or if no known key has signed
     */
    public List<VerifiedSignature> verify(Collection<VerifierKey> knownKeys) throws RejectedException {
        Map<VerifierKey, VerifiedSignature> verified = new LinkedHashMap<>();
        for (NoteSignature signature : signatures) {
            for (VerifierKey key : knownKeys) {
                if (key.isNamedBy(signature)) {
                    Optional<VerifiedSignature> valid = VerifiedSignature.check(key, text, signature);
                    verified.putIfAbsent(key, valid.orElseThrow(() -> failed(key)));
                }
            }
        }
        if (verified.isEmpty()) {
            throw new RejectedException(
                    "no known key has signed this text", "không có khóa nào đã biết ký văn bản này");
        }
        return List.copyOf(verified.values());
    }

    private static RejectedException failed(VerifierKey key) {
        return new RejectedException(
                "the signature of " + key.name() + " fails: the text is not what it signed",
                "chữ ký của " + key.name() + " không đúng: văn bản không phải là văn bản đã được ký");
    }

    private static void checkText(String text) throws MalformedException {
        TextCoding.utf8(text);
        if (!text.endsWith("\n") || text.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            throw new MalformedException(
                    "the text of a note ends in a newline and holds no other control character",
                    "văn bản của bản ghi có ký phải kết thúc bằng ký tự xuống dòng và không chứa ký tự điều khiển nào khác");
        }
    }

    /** The note as {@link #parse} reads it. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }
}
