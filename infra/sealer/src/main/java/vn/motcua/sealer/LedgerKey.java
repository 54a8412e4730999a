package vn.motcua.sealer;

import java.util.HexFormat;
import vn.motcua.transparency.note.VerifierKey;

/**
 * One of the log's keys.
 *
 * @param verifierKey its public half
 * @param signs whether its private half is there; else it is retired, and what it has signed can still be verified
 */
public record LedgerKey(VerifierKey verifierKey, boolean signs) {

    /** The key id as it stands in the verifier key: eight hexadecimal digits. */
    public String id() {
        return HexFormat.of().toHexDigits(verifierKey.keyId());
    }
}
