package vn.motcua.personaldata;

/**
 * The keys that wrap the dossiers' keys. They live outside the database: in a file, or in a key management service that
 * never hands them out, for which the two operations are its encrypt and decrypt with the context as additional
 * authenticated data. Safe for use by many threads.
 */
public interface MasterKeys {

    /** The identifier of the key that wraps from now on. */
    String currentId();

    /**
     * Wraps a dossier's key under the current master key.
     *
     * @param dataKey 32 bytes; the caller clears them
     * @param context what the wrapped key is bound to; the same bytes are needed to unwrap it
     */
    WrappedKey wrap(byte[] dataKey, byte[] context);

    /**
     * Unwraps a dossier's key.
     *
     * @param context as given to {@link #wrap}
     * @return 32 bytes; the caller clears them
     * @throws MasterKeyException when the master key is not known here, or the wrapped key was altered or belongs to
     *     another context
     */
    byte[] unwrap(WrappedKey wrapped, byte[] context);
}
