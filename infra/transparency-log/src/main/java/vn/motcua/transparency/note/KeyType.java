package vn.motcua.transparency.note;

/** What a key signs, by the signature type byte of C2SP signed-note. Both are Ed25519. */
public enum KeyType {

    /** The text of a note: a log's key. */
    ED25519(0x01),

    /** A checkpoint at a time, as in C2SP tlog-cosignature: a witness's key. */
    COSIGNATURE(0x04);

    private final byte identifier;

    KeyType(int identifier) {
        this.identifier = (byte) identifier;
    }

    /** The byte before the public key, in a verifier key and in the key id. */
    byte identifier() {
        return identifier;
    }
}
