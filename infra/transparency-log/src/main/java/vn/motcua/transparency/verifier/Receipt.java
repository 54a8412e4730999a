package vn.motcua.transparency.verifier;

import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.note.TlogProof;

/**
 * What a citizen keeps (giấy tiếp nhận, phần kiểm chứng): the fields of the event that registered the dossier, and the proof that it is in the
 * log. A JSON object of {@code code}, {@code proof} (the text of a proof file) and {@code leaf} (the fields of {@link Leaf}, hashes in
 * lower-case hexadecimal). Further fields are passed over.
 *
 * @param code the dossier's code (mã hồ sơ)
 * @param leaf the event
 * @param proof where in the log it is
 */
public record Receipt(String code, Leaf leaf, TlogProof proof) {

    /**
     * Reads a receipt.
     *
     * @throws MalformedException if it is none; all faulty fields are named
     */
    public static Receipt parse(String json) throws MalformedException {
        JsonFields fields = new JsonFields(Json.object(json));
        String code = fields.text("code");
        String proof = fields.text("proof");
        JsonFields leaf = fields.within("leaf");
        Leaf read = new Leaf(
                leaf.text("eventId"),
                leaf.text("aggregateType"),
                leaf.text("aggregateId"),
                leaf.number("sequenceNumber"),
                leaf.text("payloadType"),
                leaf.text("revision"),
                leaf.number("recordedAtMicros"),
                leaf.hash("payloadSha256"),
                leaf.hash("metadataSha256"));
        fields.checkAll(new Sentence("a receipt", "biên nhận"));
        return new Receipt(code, read, TlogProof.parse(proof));
    }
}
