package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.PostgresEventStorageEngine;

/** The node that writes also seals: what it has written it need not read back. */
@Timeout(60)
class OwnEventsIT {

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void own_events_and_those_of_another_node_come_under_one_tree() throws Exception {
        PostgresEventStorageEngine other = PostgresEventStorageEngine.builder()
                .dataSource(ledger.pool())
                .longLivedConnections(ledger.application())
                .eventSerializer(TestLedger.serializer())
                .snapshotSerializer(TestLedger.serializer())
                .build();
        try (other;
                Sealer sealer = startSealer()) {
            ledger.append(300);
            other.appendEvents(
                    List.of(TestLedger.event("H56-of-the-other", 0), TestLedger.event("H56-of-the-other", 1)));
            ledger.append(40);
            ledger.awaitSealed(sealer, 342);
        }
        ProofCheck.everything(ledger);
    }

    @Test
    void a_row_changed_before_its_sealing_does_not_come_under_the_signature() throws Exception {
        ledger.append(5);
        List<byte[]> written =
                ledger.reader().from(0).map(LedgerEntry::leafHash).toList();
        ledger.tamper("UPDATE ledger.event SET payload = '{\"text\":\"x\"}' WHERE position = 3");

        try (Sealer sealer = startSealer()) {
            ledger.awaitSealed(sealer, 5);
        }

        assertThat(ledger.sealed().newest().orElseThrow().root()).isEqualTo(ProofCheck.naiveRoot(written));
        LedgerEntry changed = ledger.reader().page(3, 1).get(0);
        assertThat(changed.leaf().hash()).as("what an auditor computes").isNotEqualTo(written.get(3));
    }

    @Test
    void a_row_whose_leaf_hash_was_changed_with_it_is_refused() {
        ledger.append(5);
        ledger.tamper(
                "UPDATE ledger.event SET payload = '{\"text\":\"x\"}', leaf_hash = sha256('x') WHERE position = 3");

        try (Sealer sealer = startSealer()) {
            await().until(() -> sealer.status().state() == SealerStatus.State.REFUSING);
        }

        assertThat(ledger.sealedSize()).isZero();
    }

    private Sealer startSealer() {
        return ledger.startSealer(
                builder -> builder.recentLeaves(ledger.engine().recentLeaves()));
    }
}
