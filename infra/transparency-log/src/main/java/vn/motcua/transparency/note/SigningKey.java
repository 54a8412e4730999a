package vn.motcua.transparency.note;

import java.security.PrivateKey;
import java.security.SecureRandom;

/** An Ed25519 private key in memory. It never shows in a text: {@code toString} is the object's identity. */
public final class SigningKey implements Ed25519Signer {

    private final byte[] seed;
    private final PrivateKey privateKey;
    private final byte[] publicKey;

    /** @param seed the 32 secret bytes from which RFC 8032 derives the key */
    public SigningKey(byte[] seed) {
        if (seed.length != Ed25519.SEED) {
            throw new IllegalArgumentException("the seed of an Ed25519 key has 32 bytes");
        }
        this.seed = seed.clone();
        this.privateKey = Ed25519.privateKey(this.seed);
        this.publicKey = Ed25519.publicKeyOf(this.seed);
    }

    /** A new key from the JDK's strong random numbers. */
    public static SigningKey generate() {
        byte[] seed = new byte[Ed25519.SEED];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(seed);
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] sign(byte[] message) {
        return Ed25519.sign(privateKey, message);
    }

    byte[] seed() {
        return seed.clone();
    }
}
