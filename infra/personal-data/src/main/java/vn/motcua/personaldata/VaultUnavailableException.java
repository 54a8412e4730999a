package vn.motcua.personaldata;

/**
 * The keys cannot be reached right now; nothing was read, and nothing that depends on the answer may be written. The
 * same request may succeed later.
 */
public final class VaultUnavailableException extends RuntimeException {

    VaultUnavailableException(Throwable cause) {
        super("the keys of the dossiers cannot be reached / không truy cập được khóa của hồ sơ", cause);
    }
}
