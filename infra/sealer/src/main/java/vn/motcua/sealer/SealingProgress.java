package vn.motcua.sealer;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the ledger is sealed.
 *
 * @param events how many there are
 * @param sealed how many of them the newest checkpoint covers
 * @param signedAt when that was signed
 * @param oldestUnsealedAt when the first event was recorded that no checkpoint covers yet
 * @param cosigned how many events the newest cosigned checkpoint covers; 0 without a witness
 * @param cosignedAt when the witness last cosigned that one
 */
public record SealingProgress(
        long events,
        long sealed,
        Optional<Instant> signedAt,
        Optional<Instant> oldestUnsealedAt,
        long cosigned,
        Optional<Instant> cosignedAt) {}
