package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.TlogProof;

/** Checks a sealed ledger from the outside, with the verifying half of the transparency log and a naive tree. */
final class ProofCheck {

    private ProofCheck() {}

    /** The newest checkpoint has the root of all events, every position is proved, and every checkpoint continues every earlier one. */
    static void everything(TestLedger ledger) throws Exception {
        List<LedgerEntry> events = ledger.reader().from(0).toList();
        List<byte[]> leaves = events.stream().map(event -> event.leaf().hash()).toList();
        StoredCheckpoint newest = ledger.sealed().newest().orElseThrow();
        Checkpoint head = ledger.policy().open(newest.note().toString()).checkpoint();
        assertThat(head.size()).isEqualTo(leaves.size());
        assertThat(head.root()).isEqualTo(naiveRoot(leaves));
        for (int position = 0; position < leaves.size(); position += 1 + leaves.size() / 300) {
            TlogProof proof = ledger.sealed().proof(position).orElseThrow();
            assertThat(proof.index()).isEqualTo(position);
            proof.verify(leaves.get(position), ledger.policy());
        }
        everyCheckpointContinuesTheOneBefore(ledger);
    }

    static void everyCheckpointContinuesTheOneBefore(TestLedger ledger) throws Exception {
        List<StoredCheckpoint> all = new ArrayList<>();
        try (var connection = ledger.pool().getConnection()) {
            all.addAll(CheckpointTable.after(connection, 0, 10_000));
        }
        for (int i = 1; i < all.size(); i++) {
            Checkpoint older = ledger.policy().open(all.get(i - 1).signed()).checkpoint();
            Checkpoint newer = ledger.policy().open(all.get(i).signed()).checkpoint();
            ConsistencyProof proof = ledger.sealed()
                    .consistency(older.size(), OptionalLong.of(newer.size()))
                    .orElseThrow();
            assertThat(ConsistencyProof.parse(proof.toString()).connects(older, newer))
                    .isTrue();
        }
    }

    /** {@code MTH} as RFC 6962 writes it down. */
    static byte[] naiveRoot(List<byte[]> leafHashes) {
        int size = leafHashes.size();
        if (size == 0) {
            return MerkleHash.empty();
        }
        if (size == 1) {
            return leafHashes.get(0);
        }
        int k = Integer.highestOneBit(size - 1);
        return MerkleHash.node(naiveRoot(leafHashes.subList(0, k)), naiveRoot(leafHashes.subList(k, size)));
    }
}
