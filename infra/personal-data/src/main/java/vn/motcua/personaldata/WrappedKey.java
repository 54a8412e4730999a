package vn.motcua.personaldata;

/** A dossier's key as it is stored: readable only with the master key that wrapped it. */
public final class WrappedKey {

    private final String masterId;
    private final byte[] bytes;

    /**
     * @param masterId the identifier of the master key that wrapped it
     * @param bytes what {@link MasterKeys#unwrap} needs, in the form of the master keys' choice
     */
    public WrappedKey(String masterId, byte[] bytes) {
        this.masterId = masterId;
        this.bytes = bytes.clone();
    }

    public String masterId() {
        return masterId;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "WrappedKey[masterId=" + masterId + "]";
    }
}
