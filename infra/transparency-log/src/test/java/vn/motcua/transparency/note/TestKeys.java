package vn.motcua.transparency.note;

import java.util.Arrays;

/** Keys that are the same in every run. */
public final class TestKeys {

    private TestKeys() {}

    /** A key whose seed is 32 times this byte. */
    public static SigningKey key(int seedByte) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) seedByte);
        return new SigningKey(seed);
    }

    /** The log's signer under this name. */
    public static NoteSigner log(String name, int seedByte) {
        return new NoteSigner(name, key(seedByte));
    }
}
