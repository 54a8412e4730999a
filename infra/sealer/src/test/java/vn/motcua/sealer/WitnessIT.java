package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.motcua.transparency.note.TrustPolicy;
import vn.motcua.transparency.note.TrustedCheckpoint;
import vn.motcua.transparency.verifier.Receipt;
import vn.motcua.witness.WitnessServer;

@Timeout(60)
class WitnessIT {

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
    void checkpoints_are_cosigned_and_receipts_carry_the_cosignature() throws Exception {
        try (WitnessServer witness = witness(0);
                Sealer sealer = ledger.startSealer(builder -> builder.witness(settings(witness)))) {
            String stream = ledger.append(300);
            ledger.awaitSealed(sealer, 300);
            await().until(() -> cosigned() == 300);
            ledger.append(50);
            await().until(() -> cosigned() == 350);

            Receipt receipt = ledger.sealed().receipt(stream).orElseThrow();
            TrustedCheckpoint trusted = receipt.proof().verify(receipt.leaf().hash(), policyWith(witness));
            assertThat(trusted.cosignatures()).hasSize(1);
            assertThat(ledger.sealed().progress().cosignedAt()).isPresent();
            Path exported = ledger.checkpoints().resolve("cosigned");
            await().until(
                            () -> {
                                try (Stream<Path> files = Files.walk(exported)) {
                                    return files.filter(Files::isRegularFile)
                                            .filter(file -> file.toString().endsWith("350.checkpoint"))
                                            .count();
                                }
                            },
                            count -> count == 1);
        }
    }

    @Test
    void while_the_witness_is_away_sealing_goes_on_and_says_so_and_later_it_is_made_up_for() throws Exception {
        WitnessServer witness = witness(0);
        int port = witness.url().getPort();
        WitnessSettings settings = settings(witness);
        witness.close();
        try (Sealer sealer = ledger.startSealer(builder -> builder.witness(settings))) {
            ledger.append(10);
            ledger.awaitSealed(sealer, 10);
            await().until(() -> sealer.status().fault().isPresent());
            assertThat(sealer.status().state()).isEqualTo(SealerStatus.State.SEALING);
            assertThat(cosigned()).isZero();
            try (WitnessServer back = witness(port)) {
                await().until(() -> cosigned() == 10);
                assertThat(back.verifierKey()).isEqualTo(settings.key());
                await().until(() -> sealer.status().fault().isEmpty());
            }
        }
    }

    @Test
    void an_old_cosignature_is_renewed_although_nothing_happens() throws Exception {
        try (WitnessServer witness = witness(0);
                Sealer sealer = ledger.startSealer(builder -> builder.witness(new WitnessSettings(
                        witness.url(), witness.verifierKey(), Duration.ZERO, Duration.ofSeconds(5))))) {
            ledger.append(1);
            ledger.awaitSealed(sealer, 1);
            await().until(() -> ledger.count("SELECT count(*) FROM ledger.cosignature") >= 2);
            assertThat(ledger.sealed().newest().orElseThrow().cosignatures()).hasSize(1);
        }
    }

    @Test
    void a_ledger_that_lost_what_the_witness_has_seen_is_not_cosigned() throws Exception {
        try (WitnessServer witness = witness(0)) {
            try (Sealer sealer = ledger.startSealer(builder -> builder.witness(settings(witness)))) {
                ledger.append(20);
                ledger.awaitSealed(sealer, 20);
                await().until(() -> cosigned() == 20);
            }
            // The superuser starts history again, and has the key and the folder of checkpoints too.
            ledger.tamper(
                    "DELETE FROM ledger.cosignature",
                    "DELETE FROM ledger.checkpoint",
                    "DELETE FROM ledger.event WHERE position >= 10");
            try (Sealer sealer = ledger.startSealer(builder -> builder.witness(settings(witness))
                    .directory(new CheckpointDirectory(ledger.folder().resolve("another"))))) {
                ledger.awaitSealed(sealer, 10);
                await().until(() -> sealer.status().fault().isPresent());
                assertThat(sealer.status().fault().orElseThrow().english()).contains("another history");
                ledger.append(15);
                ledger.awaitSealed(sealer, 25);
                await().until(() -> sealer.status()
                        .fault()
                        .filter(fault -> fault.english().contains("status 422"))
                        .isPresent());
                assertThat(cosigned()).isZero();
            }
        }
    }

    private long cosigned() {
        return ledger.count("SELECT coalesce(max(size), 0) FROM ledger.cosignature");
    }

    private WitnessServer witness(int port) throws IOException {
        return WitnessServer.start(
                ledger.folder().resolve("witness"),
                "witness.example",
                List.of(ledger.policy()),
                InetAddress.getLoopbackAddress(),
                port,
                Clock.systemUTC());
    }

    private static WitnessSettings settings(WitnessServer witness) {
        URI url = witness.url();
        return new WitnessSettings(url, witness.verifierKey(), Duration.ofMinutes(5), Duration.ofSeconds(5));
    }

    private TrustPolicy policyWith(WitnessServer witness) {
        return new TrustPolicy(TestLedger.ORIGIN, ledger.keys().verifierKeys(), List.of(witness.verifierKey()), 1);
    }
}
