package vn.motcua.api.exporting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The pseudonyms of one export: HMAC-SHA-256 under a random key that is thrown away with the export. Within it the same
 * person has the same pseudonym; between two exports nobody can tell, the centre included, and a guessed identity number
 * cannot be tried out. Not for use by several threads.
 */
final class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    /** 96 bits: two of ten million persons share one with a chance below 10^-15. */
    private static final int BYTES = 12;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Mac mac;

    private Pseudonyms(byte[] key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Pseudonyms that no other export has. */
    static Pseudonyms ofNewExport() {
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return new Pseudonyms(key);
    }

    /** The pseudonym of whoever has that identity number. */
    String ofIdentity(String number) {
        return of("identity:" + number);
    }

    /**
     * The pseudonym of the owner of a dossier that gives no identity number. Names are shared by many, so nothing is
     * concluded from them: such an owner has a pseudonym for each dossier.
     */
    String ofOwner(String dossierCode) {
        return of("owner:" + dossierCode);
    }

    private String of(String identifier) {
        byte[] whole = mac.doFinal(identifier.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(whole, 0, BYTES);
    }
}
