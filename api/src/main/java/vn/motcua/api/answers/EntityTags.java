package vn.motcua.api.answers;

/** The entity tag of a dossier: its version in quotes (RFC 9110 §8.8.3), the same on reads and writes. */
public final class EntityTags {

    /** The header that carries a ledger position. */
    public static final String LEDGER_POSITION = "X-Ledger-Position";

    private EntityTags() {}

    /** The tag of that version. */
    public static String ofVersion(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
