package vn.motcua.transparency.note;

import java.util.List;

/**
 * A checkpoint that a {@link TrustPolicy} believes.
 *
 * @param checkpoint what it says
 * @param note the note it was read from
 * @param cosignatures the verified signatures of the policy's witnesses
 */
public record TrustedCheckpoint(Checkpoint checkpoint, SignedNote note, List<VerifiedSignature> cosignatures) {}
