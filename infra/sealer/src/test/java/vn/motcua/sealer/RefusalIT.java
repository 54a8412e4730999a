package vn.motcua.sealer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.transparency.Sentence;

/** The sealer never signs what does not continue what it has signed. 600 events are sealed, 5 more are not; then the superuser comes. */
@Timeout(60)
class RefusalIT {

    private TestLedger ledger;

    @BeforeEach
    void seal() {
        ledger = new TestLedger();
        ledger.append(600);
        try (Sealer sealer = ledger.startSealer()) {
            ledger.awaitSealed(sealer, 600);
        }
        ledger.append(5);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a new event was changed | UPDATE ledger.event SET payload = '{\"text\":\"x\"}' WHERE position = 602"
                        + " | position 602 was changed",
                "a new event was deleted | DELETE FROM ledger.event WHERE position = 601 | no event at position 601",
                "sealed events were cut off | DELETE FROM ledger.event WHERE position >= 590 | ends at position 589",
                "a sealed leaf hash was changed | UPDATE ledger.event SET leaf_hash = sha256('x') WHERE position = 599"
                        + " | not those that were signed",
                "a tile was changed | UPDATE ledger.tile SET hashes = set_byte(hashes, 0, 255 - get_byte(hashes, 0)),"
                        + " root = sha256('x') WHERE level = 0 AND number = 1 | not those that were signed",
                "a tile was deleted | DELETE FROM ledger.tile WHERE number = 1 | not those that were signed",
                "the right edge was changed | UPDATE ledger.checkpoint SET edge = set_byte(edge, 3, 255 - get_byte(edge, 3))"
                        + " | right edge",
                "the right edge was cut | UPDATE ledger.checkpoint SET edge = substring(edge FROM 33) | right edge",
                "the checkpoint was changed | UPDATE ledger.checkpoint SET root = sha256('x') | not what was signed",
                "an older state was restored | DELETE FROM ledger.checkpoint; DELETE FROM ledger.tile; DELETE FROM"
                        + " ledger.event WHERE position >= 300 | an older state was restored",
                "the signature was changed | UPDATE ledger.checkpoint SET signed = replace(signed, '600', '601')"
                        + " | not the one that was exported"
            })
    void is_refused_and_nothing_is_signed_any_more(String name, String statement, String reason) {
        ledger.tamper(statement);
        long checkpoints = ledger.count("SELECT count(*) FROM ledger.checkpoint");
        try (Sealer sealer = ledger.startSealer()) {
            await().until(() -> sealer.status().state() == SealerStatus.State.REFUSING);
            assertThat(sealer.status().alarming()).isTrue();
            Sentence fault = sealer.status().fault().orElseThrow();
            assertThat(fault.english()).contains(reason);
            assertThat(fault.vietnamese()).isNotBlank();
        }
        assertThat(ledger.count("SELECT count(*) FROM ledger.checkpoint")).isEqualTo(checkpoints);
    }
}
