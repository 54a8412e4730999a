package vn.motcua.transparency.note;

import java.io.IOException;

/** Something that holds an Ed25519 private key and signs with it: a key in memory, or a key service that never gives the key away. */
public interface Ed25519Signer {

    /** The public key, the 32 bytes of RFC 8032. */
    byte[] publicKey();

    /**
     * @param message what is signed
     * @return the signature, 64 bytes
     * @throws IOException if the key cannot be used at the moment
     */
    byte[] sign(byte[] message) throws IOException;
}
