package vn.motcua.transparency.verifier;

import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.TrustedCheckpoint;

/** Checks that the event of a receipt is in the log, where the receipt says it is. */
public final class ReceiptCheck {

    private ReceiptCheck() {}

    /**
     * @param json the receipt
     * @param policy whom its holder believes
     * @return what is proved and what is not
     * @throws MalformedException if it is no receipt
     * @throws RejectedException if it proves nothing
     */
    public static Sentence check(String json, TrustPolicy policy) throws MalformedException, RejectedException {
        Receipt receipt = Receipt.parse(json);
        Leaf leaf = receipt.leaf();
        if (!receipt.code().equals(leaf.aggregateId())) {
            throw new RejectedException(
                    "the receipt is made out for " + receipt.code() + ", but its event belongs to "
                            + leaf.aggregateId(),
                    "biên nhận ghi mã hồ sơ " + receipt.code() + " nhưng sự kiện thuộc về " + leaf.aggregateId());
        }
        TrustedCheckpoint trusted = receipt.proof().verify(leaf.hash(), policy);
        return finding(receipt, trusted);
    }

    private static Sentence finding(Receipt receipt, TrustedCheckpoint trusted) {
        Leaf leaf = receipt.leaf();
        Sentence seenBy = Wording.seenBy(trusted);
        Sentence open = Wording.withoutWitness(trusted);
        String origin = trusted.checkpoint().origin();
        long size = trusted.checkpoint().size();
        return new Sentence(
                ("PROVED: the event %s of dossier %s, recorded at %s, is at position %d among the first %d "
                                + "events, for which the log %s has signed%s; NOT PROVED: that what was recorded is true, nor "
                                + "what happened to the dossier afterwards%s.")
                        .formatted(
                                leaf.payloadType(),
                                receipt.code(),
                                Wording.time(leaf.recordedAtMicros()),
                                receipt.proof().index(),
                                size,
                                origin,
                                seenBy.english(),
                                open.english()),
                ("ĐÃ CHỨNG MINH: sự kiện %s của hồ sơ %s, ghi lúc %s, nằm ở vị trí %d trong %d sự kiện đầu tiên "
                                + "mà sổ %s đã ký xác nhận%s; CHƯA CHỨNG MINH: nội dung được ghi là đúng sự thật, cũng như những "
                                + "gì xảy ra với hồ sơ sau đó%s.")
                        .formatted(
                                leaf.payloadType(),
                                receipt.code(),
                                Wording.time(leaf.recordedAtMicros()),
                                receipt.proof().index(),
                                size,
                                origin,
                                seenBy.vietnamese(),
                                open.vietnamese()));
    }
}
