package vn.motcua.transparency.witness;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.Cosigner;
import vn.motcua.transparency.note.NoteSignature;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.TextCoding;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.VerifierKey;

/**
 * Decides whether to cosign a checkpoint. It cosigns one history per log: once it has cosigned a checkpoint it remembers it, before it answers,
 * and cosigns only what is proved to continue it. So a log that shows two histories cannot have both cosigned. Safe for use by many threads.
 */
public final class Witness {

    private final Cosigner cosigner;
    private final Map<String, TrustPolicy> logs;
    private final WitnessState state;

    /**
     * @param cosigner the witness's key
     * @param logs the logs that are watched, with their keys
     * @param state what was cosigned last
     */
    public Witness(Cosigner cosigner, Collection<TrustPolicy> logs, WitnessState state) {
        this.cosigner = cosigner;
        this.logs = logs.stream().collect(Collectors.toUnmodifiableMap(TrustPolicy::origin, Function.identity()));
        this.state = state;
    }

    /** What others verify this witness's cosignatures with. */
    public VerifierKey verifierKey() {
        return cosigner.verifierKey();
    }

    /** The last checkpoint of a log that was cosigned, with the log's signature and the cosignature. */
    public Optional<SignedNote> latest(String origin) {
        return state.latest(origin);
    }

    /**
     * Answers {@code add-checkpoint}.
     *
     * @param body the request's body, see {@link ConsistencyProof}
     * @throws IOException if the state cannot be written or the key cannot be used; nothing was promised then
     */
    public WitnessAnswer addCheckpoint(byte[] body) throws IOException {
        try {
            ConsistencyProof request = ConsistencyProof.parse(TextCoding.utf8(body));
            Checkpoint unverified = Checkpoint.parse(request.checkpoint().text());
            TrustPolicy log = logs.get(unverified.origin());
            return log == null ? unknownLog() : judge(request, log);
        } catch (MalformedException e) {
            return WitnessAnswer.refused(400, e.sentence());
        }
    }

    private WitnessAnswer judge(ConsistencyProof request, TrustPolicy log) throws MalformedException, IOException {
        Checkpoint checkpoint;
        try {
            checkpoint = log.open(request.checkpoint()).checkpoint();
        } catch (RejectedException e) {
            return WitnessAnswer.refused(403, e.sentence());
        }
        if (request.oldSize() > checkpoint.size()) {
            return WitnessAnswer.refused(
                    400,
                    new Sentence(
                            "the old size is more than the size of the checkpoint",
                            "kích thước cũ lớn hơn kích thước của điểm kiểm tra"));
        }
        Optional<SignedNote> stored = state.latest(log.origin());
        Checkpoint last = stored.isPresent() ? Checkpoint.parse(stored.get().text()) : beginningOf(log);
        if (request.oldSize() != last.size()) {
            return WitnessAnswer.conflict(last.size());
        }
        if (!request.connects(last, checkpoint)) {
            return WitnessAnswer.refused(
                    422,
                    new Sentence(
                            "the checkpoint is not proved to continue the one that was cosigned at " + last.size(),
                            "chưa chứng minh được điểm kiểm tra nối tiếp điểm đã đồng ký ở kích thước " + last.size()));
        }
        return cosign(request.checkpoint(), log, stored);
    }

    private WitnessAnswer cosign(SignedNote note, TrustPolicy log, Optional<SignedNote> last)
            throws MalformedException, IOException {
        NoteSignature cosignature = cosigner.cosign(note.text());
        SignedNote remembered = signedByLog(note, log).with(cosignature);
        if (!state.compareAndStore(log.origin(), last, remembered)) {
            // Another request was faster: this one proved consistency with what is no longer the last.
            return WitnessAnswer.conflict(
                    Checkpoint.parse(state.latest(log.origin()).orElseThrow().text())
                            .size());
        }
        return WitnessAnswer.cosigned(cosignature.line());
    }

    /** Without the signatures of others, which were not verified. */
    private static SignedNote signedByLog(SignedNote note, TrustPolicy log) throws MalformedException {
        return new SignedNote(
                note.text(),
                note.signatures().stream()
                        .filter(signature -> log.logKeys().stream().anyMatch(key -> key.isNamedBy(signature)))
                        .toList());
    }

    private static Checkpoint beginningOf(TrustPolicy log) {
        return new Checkpoint(log.origin(), 0, MerkleHash.empty());
    }

    private static WitnessAnswer unknownLog() {
        return WitnessAnswer.refused(
                404, new Sentence("this witness does not watch that log", "bên làm chứng này không theo dõi sổ đó"));
    }
}
