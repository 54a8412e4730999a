package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.VerifierKey;
import vn.motcua.transparency.tile.Tile;
import vn.motcua.transparency.tile.TileContent;

@Timeout(60)
class SealerIT {

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
    void new_events_are_sealed_and_every_one_of_them_can_be_proved() throws Exception {
        ledger.append(3);
        try (Sealer sealer = ledger.startSealer()) {
            ledger.awaitSealed(sealer, 3);
            for (int batch = 0; batch < 5; batch++) {
                ledger.append(137);
            }
            ledger.awaitSealed(sealer, 3 + 5 * 137);
            await().until(() -> sealer.status().sealed() == 688);
            assertThat(sealer.status().state()).isEqualTo(SealerStatus.State.SEALING);
            assertThat(sealer.status().fault()).isEmpty();
        }
        ProofCheck.everything(ledger);
    }

    @Test
    void tiles_are_given_out_up_to_the_newest_checkpoint_and_not_beyond() throws Exception {
        ledger.append(600);
        try (Sealer sealer = ledger.startSealer()) {
            ledger.awaitSealed(sealer, 600);
        }
        SealedLedger sealed = ledger.sealed();
        List<byte[]> leaves =
                ledger.reader().from(0).map(event -> event.leafHash()).toList();
        for (Tile tile : List.of(Tile.in(600, 0, 0), Tile.in(600, 0, 1), Tile.in(600, 0, 2), new Tile(0, 2, 17))) {
            TileContent content = new TileContent(tile, sealed.tile(tile).orElseThrow());
            int first = (int) tile.index() * Tile.FULL;
            assertThat(content.hashes()).containsExactlyElementsOf(leaves.subList(first, first + tile.width()));
        }
        assertThat(new TileContent(
                                new Tile(1, 0, 2),
                                sealed.tile(new Tile(1, 0, 2)).orElseThrow())
                        .hashes())
                .containsExactly(
                        ProofCheck.naiveRoot(leaves.subList(0, 256)), ProofCheck.naiveRoot(leaves.subList(256, 512)));
        assertThat(sealed.tile(new Tile(0, 2, 89))).isEmpty();
        assertThat(sealed.tile(new Tile(0, 2, 256))).isEmpty();
        assertThat(sealed.tile(new Tile(1, 0, 3))).isEmpty();
        assertThat(sealed.tile(new Tile(2, 0, 1))).isEmpty();
        assertThat(sealed.tile(new Tile(63, 0, 1))).isEmpty();
    }

    @Test
    void what_is_not_sealed_yet_has_no_proof_and_no_receipt() throws Exception {
        String stream = ledger.append(2);
        assertThat(ledger.sealed().newest()).isEmpty();
        assertThat(ledger.sealed().proof(0)).isEmpty();
        assertThat(ledger.sealed().receipt(stream)).isEmpty();
        assertThat(ledger.sealed().receipt("no such dossier")).isEmpty();
        assertThat(ledger.sealed().consistency(0, OptionalLong.empty())).isEmpty();
        SealingProgress progress = ledger.sealed().progress();
        assertThat(progress.events()).isEqualTo(2);
        assertThat(progress.sealed()).isZero();
        assertThat(progress.oldestUnsealedAt()).isPresent();
    }

    @Test
    void a_restarted_sealer_goes_on_where_the_last_one_ended() throws Exception {
        for (int round = 1; round <= 4; round++) {
            ledger.append(170);
            try (Sealer sealer = ledger.startSealer()) {
                ledger.awaitSealed(sealer, 170L * round);
            }
        }
        assertThat(ledger.count("SELECT count(*) FROM ledger.checkpoint")).isEqualTo(4);
        ProofCheck.everything(ledger);
    }

    @Test
    void a_large_arrear_is_sealed_in_several_checkpoints() throws Exception {
        ledger.append(1_000);
        try (Sealer sealer = ledger.startSealer(builder -> builder.leavesPerCheckpoint(300))) {
            ledger.awaitSealed(sealer, 1_000);
        }
        assertThat(ledger.count("SELECT count(*) FROM ledger.checkpoint")).isEqualTo(4);
        ProofCheck.everything(ledger);
    }

    @Test
    void of_two_sealers_one_seals_and_the_other_takes_over_when_it_ends() throws Exception {
        Sealer second;
        try (Sealer first = ledger.startSealer()) {
            await().until(() -> first.status().state() == SealerStatus.State.SEALING);
            second = ledger.startSealer();
            await().until(() -> second.status().state() == SealerStatus.State.STANDBY);
            ledger.append(10);
            ledger.awaitSealed(first, 10);
        }
        try (second) {
            await().until(() -> second.status().state() == SealerStatus.State.SEALING);
            ledger.append(10);
            ledger.awaitSealed(second, 20);
        }
        ProofCheck.everything(ledger);
    }

    @Test
    void a_sealer_whose_connection_is_cut_comes_back() throws Exception {
        try (Sealer sealer = ledger.startSealer()) {
            ledger.append(5);
            ledger.awaitSealed(sealer, 5);
            ledger.count("SELECT count(pg_terminate_backend(pid)) FROM pg_locks WHERE locktype = 'advisory' AND"
                    + " ((classid::bigint << 32) | objid::bigint) = 7882270652091884914");
            ledger.append(5);
            ledger.awaitSealed(sealer, 10);
            await().until(() -> sealer.status().state() == SealerStatus.State.SEALING);
        }
        ProofCheck.everything(ledger);
    }

    @Test
    void a_key_that_cannot_be_used_leaves_neither_tiles_nor_checkpoint_and_is_tried_again() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CheckpointSigner away = new CheckpointSigner() {
            @Override
            public String origin() {
                return TestLedger.ORIGIN;
            }

            @Override
            public List<VerifierKey> verifierKeys() {
                return ledger.keys().verifierKeys();
            }

            @Override
            public SignedNote sign(Checkpoint checkpoint) throws IOException {
                if (attempts.incrementAndGet() < 4) {
                    throw new IOException("the key service is away");
                }
                assertThat(ledger.count("SELECT count(*) FROM ledger.tile")).isZero();
                return ledger.keys().sign(checkpoint);
            }
        };
        ledger.append(700);
        try (Sealer sealer = ledger.startSealer(builder -> builder.signer(away))) {
            ledger.awaitSealed(sealer, 700);
        }
        assertThat(attempts).hasValue(4);
        ProofCheck.everything(ledger);
    }

    @Test
    void every_checkpoint_is_exported_also_those_of_a_time_when_the_folder_could_not_be_written() throws Exception {
        Files.writeString(ledger.checkpoints(), "in the way");
        try (Sealer sealer = ledger.startSealer()) {
            // Not even its size can be read: nothing may be signed beside a directory that may know more.
            await().until(() -> sealer.status().fault().isPresent());
            Files.delete(ledger.checkpoints());
            ledger.append(2);
            ledger.awaitSealed(sealer, 2);
            Path signed = Files.createDirectories(ledger.checkpoints()).resolve("signed");
            await().until(() -> new CheckpointDirectory(ledger.checkpoints()).largest() == 2);
            try (Stream<Path> files = Files.walk(signed)) {
                assertThat(files.filter(Files::isRegularFile).map(TestFiles::text))
                        .containsExactly(ledger.sealed().newest().orElseThrow().signed());
            }
        }
    }

    @Test
    void each_day_is_closed_by_its_last_checkpoint() throws Exception {
        Instant firstDay = Instant.parse("2026-03-02T16:59:59Z");
        ledger.append(1);
        try (Sealer sealer = ledger.startSealer(builder -> builder.clock(() -> firstDay))) {
            ledger.awaitSealed(sealer, 1);
        }
        ledger.append(1);
        try (Sealer sealer = ledger.startSealer(builder -> builder.clock(() -> firstDay.plusSeconds(1)))) {
            ledger.awaitSealed(sealer, 2);
            Path closed = ledger.checkpoints().resolve("day").resolve("2026-03-02.checkpoint");
            await().until(() -> Files.exists(closed));
            assertThat(ledger.policy()
                            .open(Files.readString(closed))
                            .checkpoint()
                            .size())
                    .isEqualTo(1);
        }
    }
}
