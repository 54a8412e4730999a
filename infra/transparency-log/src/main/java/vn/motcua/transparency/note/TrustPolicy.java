package vn.motcua.transparency.note;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;

/**
 * Whom a verifier believes: the log's keys under its origin, and how many of which witnesses must have seen a checkpoint.
 *
 * @param origin the log's name
 * @param logKeys the log's keys, at least one; several while keys are changed
 * @param witnesses the keys of witnesses
 * @param needed how many witnesses, counted by name, must have cosigned; 0 trusts the log to show everyone the same history
 */
public record TrustPolicy(String origin, List<VerifierKey> logKeys, List<VerifierKey> witnesses, int needed) {

    public TrustPolicy {
        logKeys = List.copyOf(logKeys);
        witnesses = List.copyOf(witnesses);
        if (logKeys.isEmpty() || logKeys.stream().anyMatch(key -> key.type() != KeyType.ED25519)) {
            throw new IllegalArgumentException("a log has at least one key, all of type 01");
        }
        if (witnesses.stream().anyMatch(key -> key.type() != KeyType.COSIGNATURE)) {
            throw new IllegalArgumentException("the keys of witnesses are of type 04");
        }
        if (needed < 0 || needed > names(witnesses.stream()).size()) {
            throw new IllegalArgumentException("as many witnesses can be needed as there are, not " + needed);
        }
    }

    /** Believes one log and asks for no witness. */
    public static TrustPolicy ofLog(String origin, List<VerifierKey> logKeys) {
        return new TrustPolicy(origin, logKeys, List.of(), 0);
    }

    /**
     * Opens a signed checkpoint: its origin first, then the log's signature, then the witnesses'.
     *
     * @param signedCheckpoint the note
     * @throws MalformedException if it is no signed checkpoint
     * @throws RejectedException if this policy does not believe it
     */
    public TrustedCheckpoint open(String signedCheckpoint) throws MalformedException, RejectedException {
        return open(SignedNote.parse(signedCheckpoint));
    }

    /** As {@link #open(String)}, for a note that is parsed already. */
    public TrustedCheckpoint open(SignedNote note) throws MalformedException, RejectedException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.origin().equals(origin)) {
            throw new RejectedException(
                    "the checkpoint is of the log " + checkpoint.origin() + ", not of " + origin,
                    "điểm kiểm tra thuộc sổ " + checkpoint.origin() + ", không phải " + origin);
        }
        List<VerifiedSignature> verified =
                note.verify(Stream.concat(logKeys.stream(), witnesses.stream()).toList());
        if (verified.stream().noneMatch(signature -> logKeys.contains(signature.key()))) {
            throw new RejectedException(
                    "no known key of the log has signed the checkpoint",
                    "không có khóa nào đã biết của sổ ký điểm kiểm tra này");
        }
        List<VerifiedSignature> cosignatures = verified.stream()
                .filter(signature -> witnesses.contains(signature.key()))
                .toList();
        int cosigned = names(cosignatures.stream().map(VerifiedSignature::key)).size();
        if (cosigned < needed) {
            throw new RejectedException(
                    "only " + cosigned + " of the " + needed + " witnesses needed have cosigned the checkpoint",
                    "chỉ có " + cosigned + " trong số " + needed + " bên làm chứng cần thiết đã đồng ký điểm kiểm tra");
        }
        return new TrustedCheckpoint(checkpoint, note, cosignatures);
    }

    private static Set<String> names(Stream<VerifierKey> keys) {
        return keys.map(VerifierKey::name).collect(Collectors.toSet());
    }
}
