package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.merkle.ProofVerification;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.VerifierKey;

/** The log's key is changed as an operator does it: add, start again, retire, start again. */
@Timeout(60)
class KeyRotationIT {

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    /** What an application that is started now signs. */
    private StoredCheckpoint sealedByTheNextStart(long size) throws Exception {
        KeyDirectory keys = KeyDirectory.open(ledger.folder().resolve("ledger-key"), TestLedger.ORIGIN);
        try (Sealer sealer = ledger.startSealer(builder -> builder.signer(keys))) {
            ledger.append(100);
            ledger.awaitSealed(sealer, size);
        }
        return ledger.sealed().newest().orElseThrow();
    }

    private static TrustPolicy trusting(VerifierKey... keys) {
        return TrustPolicy.ofLog(TestLedger.ORIGIN, List.of(keys));
    }

    @Test
    void every_checkpoint_can_be_verified_and_each_continues_the_one_before() throws Exception {
        LedgerKeyFiles files = new LedgerKeyFiles(ledger.folder().resolve("ledger-key"), TestLedger.ORIGIN);
        CheckpointDirectory exported = new CheckpointDirectory(ledger.checkpoints());
        VerifierKey old = ledger.keys().verifierKeys().get(0);
        String oldId = files.all().get(0).id();

        StoredCheckpoint before = sealedByTheNextStart(100);
        VerifierKey added = files.add();
        assertThatThrownBy(() -> files.retire(oldId, exported)).hasMessageContaining("start the application again");
        StoredCheckpoint between = sealedByTheNextStart(200);
        files.retire(oldId, exported);
        StoredCheckpoint after = sealedByTheNextStart(300);

        assertThat(trusting(old).open(before.note()).checkpoint().size()).isEqualTo(100);
        assertThat(trusting(old).open(between.note()).checkpoint().size()).isEqualTo(200);
        assertThat(trusting(added).open(between.note()).checkpoint().size()).isEqualTo(200);
        assertThat(trusting(added).open(after.note()).checkpoint().size()).isEqualTo(300);
        assertThatThrownBy(() -> trusting(old).open(after.note())).isInstanceOf(RejectedException.class);

        KeyDirectory last = KeyDirectory.open(ledger.folder().resolve("ledger-key"), TestLedger.ORIGIN);
        SealedLedger sealed = new SealedLedger(ledger.pool(), last);
        assertThat(sealed.verifierKeys()).containsExactly(added, old);
        for (StoredCheckpoint older : List.of(before, between)) {
            ConsistencyProof proof =
                    sealed.consistency(older.size(), OptionalLong.empty()).orElseThrow();
            assertThat(ProofVerification.consistency(older.size(), older.root(), 300, after.root(), proof.hashes()))
                    .isTrue();
        }
    }
}
