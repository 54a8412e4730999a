package vn.motcua.transparency.verifier;

import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.TrustedCheckpoint;

/** Checks that a newer checkpoint continues an older one that somebody kept. */
final class ConsistencyCheck {

    private ConsistencyCheck() {}

    /**
     * @param kept the older checkpoint, signed by the log; no witness need have signed it
     * @param proof the newer checkpoint with the proof, see {@link ConsistencyProof}
     * @param policy whom the verifier believes
     * @return what is proved and what is not
     */
    static Sentence check(String kept, String proof, TrustPolicy policy) throws MalformedException, RejectedException {
        TrustPolicy logAlone = TrustPolicy.ofLog(policy.origin(), policy.logKeys());
        Checkpoint older = logAlone.open(kept).checkpoint();
        ConsistencyProof read = ConsistencyProof.parse(proof);
        TrustedCheckpoint trusted = policy.open(read.checkpoint());
        Checkpoint newer = trusted.checkpoint();
        if (older.size() == newer.size() && !older.equals(newer)) {
            throw fork(older.size());
        }
        if (read.oldSize() != older.size()) {
            throw new RejectedException(
                    "the proof starts at size " + read.oldSize() + ", the kept checkpoint is of size " + older.size(),
                    "bằng chứng bắt đầu ở kích thước " + read.oldSize() + ", còn điểm kiểm tra đã giữ có kích thước "
                            + older.size());
        }
        if (!read.connects(older, newer)) {
            throw new RejectedException(
                    "the checkpoint of size " + newer.size() + " is not proved to continue the one of size "
                            + older.size(),
                    "chưa chứng minh được điểm kiểm tra kích thước " + newer.size() + " nối tiếp điểm kích thước "
                            + older.size());
        }
        Sentence seenBy = Wording.seenBy(trusted);
        Sentence open = Wording.withoutWitness(trusted);
        return new Sentence(
                ("PROVED: the first %d of the %d events for which the log %s has signed%s are the events of the "
                                + "kept checkpoint, none changed, removed or moved; NOT PROVED: that what was recorded is true%s.")
                        .formatted(older.size(), newer.size(), newer.origin(), seenBy.english(), open.english()),
                ("ĐÃ CHỨNG MINH: %d sự kiện đầu tiên trong %d sự kiện mà sổ %s đã ký xác nhận%s đúng là các sự "
                                + "kiện của điểm kiểm tra đã giữ, không bị sửa, xóa hay đổi chỗ; CHƯA CHỨNG MINH: nội dung được "
                                + "ghi là đúng sự thật%s.")
                        .formatted(older.size(), newer.size(), newer.origin(), seenBy.vietnamese(), open.vietnamese()));
    }

    /** Two signed checkpoints of one size that differ are themselves the proof of a fraud: keep both. */
    static RejectedException fork(long size) {
        return new RejectedException(
                "FORK: the log has signed two different histories of " + size
                        + " events; keep both checkpoints as evidence",
                "RẼ NHÁNH: sổ đã ký hai lịch sử khác nhau của cùng " + size
                        + " sự kiện; hãy giữ cả hai điểm kiểm tra làm bằng chứng");
    }
}
