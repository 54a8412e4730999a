package vn.motcua.transparency.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.transparency.note.Checkpoint;

@DisplayName("An export that somebody has tampered with is found, and the first altered position named,")
class TamperedExportTest {

    private static final String KEY = SampleLedger.LOG.verifierKey().encoded();

    @TempDir
    private Path directory;

    private final Random random = new Random(46);
    private SampleLedger ledger;
    private Path kept;
    private String printed = "";

    @BeforeEach
    void ledger() {
        ledger = new SampleLedger(directory);
        kept = ledger.export("kept", ledger.events());
    }

    @Test
    @DisplayName("while an untouched one is proved up to its last checkpoint")
    void untouched() {
        assertThat(fsck(kept)).isZero();
        assertThat(printed).contains("the first 590 events").contains("the 10 events after them");
        assertThat(fsckWithTiles(kept)).isZero();
        assertThat(diff(kept)).isZero();
    }

    @Test
    @DisplayName("when a byte of a payload is changed")
    void payload() {
        for (int position : positions()) {
            List<ExportedEvent> events = ledger.events();
            ExportedEvent event = events.get(position);
            byte[] payload = event.payload().clone();
            payload[payload.length - 2] ^= 1;
            byte[] hash = event.leafHash().orElseThrow();
            events.set(position, SampleLedger.replaced(event, position, payload, event.metadata(), hash));
            assertFoundAt(position, events, "payload");
        }
    }

    @Test
    @DisplayName("when the officer is another and the kept leaf hash was computed anew")
    void officer() {
        for (int position : positions()) {
            List<ExportedEvent> events = ledger.events();
            events.set(position, SampleLedger.event(position, "somebody-else"));
            assertFoundByTilesAt(position, events, "metadata");
        }
    }

    @Test
    @DisplayName("when an event is deleted")
    void deleted() {
        for (int position : positions()) {
            List<ExportedEvent> events = ledger.events();
            events.remove(position);
            assertFoundAt(position, events, "position");
            assertFoundByTilesAt(position, renumbered(events), "eventId");
        }
    }

    @Test
    @DisplayName("when the tail is cut off, as after the restoration of an old backup")
    void tail() {
        for (int length : List.of(0, 1, 99, 100, 589)) {
            Path export = ledger.export("export", ledger.events().subList(0, length));
            assertThat(fsck(export)).isEqualTo(1);
            assertThat(printed).contains("ALTERED at position " + length + ":").contains("to 589 are missing");
            assertThat(diff(export)).isEqualTo(1);
            assertThat(printed).contains("ALTERED at position " + length + ":");
        }
    }

    @Test
    @DisplayName("when two events have changed places")
    void swapped() {
        for (int position : positions()) {
            List<ExportedEvent> events = ledger.events();
            int other = position + 1 + random.nextInt(SampleLedger.SEALED - 1 - position);
            Collections.swap(events, position, other);
            assertFoundAt(position, events, "position");
            assertFoundByTilesAt(position, renumbered(events), "eventId");
        }
    }

    @Test
    @DisplayName("when an event is put in")
    void inserted() {
        for (int position : positions()) {
            List<ExportedEvent> events = ledger.events();
            events.add(position, SampleLedger.event(9_999, "somebody"));
            assertFoundByTilesAt(position, renumbered(events), "eventId");
        }
    }

    @Test
    @DisplayName("and without tiles at least between which two checkpoints")
    void withoutTiles() {
        List<ExportedEvent> events = ledger.events();
        events.set(250, SampleLedger.event(250, "somebody-else"));
        assertThat(fsck(ledger.export("export", events))).isEqualTo(1);
        assertThat(printed).contains("ALTERED between positions 100 and 299");
    }

    @Test
    @DisplayName("even if the export leaves out the leaf hashes")
    void withoutLeafHashes() {
        List<ExportedEvent> events = new ArrayList<>();
        ledger.events()
                .forEach(event -> events.add(
                        SampleLedger.replaced(event, event.position(), event.payload(), event.metadata(), null)));
        assertThat(fsckWithTiles(ledger.export("export", events))).isZero();
        ExportedEvent last = events.get(589);
        events.set(589, SampleLedger.replaced(last, 589, new byte[0], last.metadata(), null));
        assertThat(fsckWithTiles(ledger.export("export", events))).isEqualTo(1);
        assertThat(printed).contains("ALTERED at position 589:");
    }

    @Test
    @DisplayName("and so are forged tiles, a forked checkpoint, and a checkpoint of another key")
    void forgedWitnesses() throws IOException {
        Path tile = directory.resolve("tile/0/001");
        byte[] good = Files.readAllBytes(tile);
        byte[] forged = good.clone();
        forged[77] ^= 1;
        Files.write(tile, forged);
        assertThat(fsckWithTiles(kept)).isEqualTo(1);
        assertThat(printed).contains("the tiles are not those");
        Files.write(tile, Arrays.copyOf(good, 100));
        assertThat(fsckWithTiles(kept)).isEqualTo(1);
        Files.write(tile, good);

        Path fork = ledger.checkpoints().resolve("fork");
        Files.writeString(
                fork,
                SampleLedger.LOG
                        .sign(new Checkpoint(SampleLedger.ORIGIN, 300, new byte[32]))
                        .toString());
        assertThat(fsck(kept)).isEqualTo(1);
        assertThat(printed).contains("FORK");
        Files.writeString(fork, Files.readString(ledger.checkpoint(300)).replace("\n300\n", "\n301\n"));
        assertThat(fsck(kept)).isEqualTo(1);
        assertThat(printed).contains(fork.toString()).contains("the signature of " + SampleLedger.ORIGIN + " fails");
        Files.writeString(fork, "no checkpoint");
        assertThat(fsck(kept)).isEqualTo(1);
        assertThat(printed).contains(fork.toString());
        Files.delete(fork);
        assertThat(fsck(kept)).isZero();
    }

    @Test
    @DisplayName("while lines that are no events are named by their number, and never shown")
    void malformedLine() throws IOException {
        Files.writeString(kept, Files.readString(kept).replace("\"event-7\"", "\"Nguyễn Văn A"));
        assertThat(fsck(kept)).isEqualTo(1);
        assertThat(printed).contains("line 8 of the export").doesNotContain("Nguyễn");
        Files.write(kept, new byte[] {'{', (byte) 0xc3, '}', '\n'});
        assertThat(fsck(kept)).isEqualTo(1);
        assertThat(printed).contains("not valid UTF-8");
    }

    @Test
    @DisplayName("while a newer export that only goes on is no difference")
    void grown() {
        Path shorter = ledger.export("shorter", ledger.events().subList(0, 400));
        assertThat(run("diff", shorter, kept)).isZero();
        assertThat(printed).contains("the 400 events of the kept export").contains("has 200 more");
    }

    /** Both ends, the seams of tiles and checkpoints, and some places by a fixed seed; all sealed. */
    private List<Integer> positions() {
        List<Integer> positions = new ArrayList<>(List.of(0, 100, 255, 299, 588));
        for (int i = 0; i < 3; i++) {
            positions.add(random.nextInt(588));
        }
        return positions;
    }

    private static List<ExportedEvent> renumbered(List<ExportedEvent> events) {
        List<ExportedEvent> renumbered = new ArrayList<>();
        for (ExportedEvent event : events) {
            renumbered.add(SampleLedger.replaced(
                    event,
                    renumbered.size(),
                    event.payload(),
                    event.metadata(),
                    event.leafHash().orElseThrow()));
        }
        return renumbered;
    }

    private void assertFoundAt(int position, List<ExportedEvent> events, String field) {
        Path export = ledger.export("export", events);
        assertThat(fsck(export)).isEqualTo(1);
        assertThat(printed).contains("ALTERED at position " + position + ":");
        assertFoundByTilesAt(position, events, field);
    }

    private void assertFoundByTilesAt(int position, List<ExportedEvent> events, String field) {
        Path export = ledger.export("export", events);
        assertThat(fsck(export)).isEqualTo(1);
        assertThat(fsckWithTiles(export)).isEqualTo(1);
        assertThat(printed).contains("ALTERED at position " + position + ":").hasLineCount(1);
        assertThat(diff(export)).isEqualTo(1);
        assertThat(printed).contains("ALTERED at position " + position + ":").contains(field);
    }

    private int fsck(Path export) {
        return run("fsck", export, "--checkpoints", ledger.checkpoints(), "--key", KEY);
    }

    private int fsckWithTiles(Path export) {
        return run("fsck", export, "--checkpoint", ledger.checkpoint(590), "--tiles", ledger.tiles(), "--key", KEY);
    }

    private int diff(Path export) {
        return run("diff", kept, export);
    }

    private int run(Object... words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int exitCode = Verify.run(
                Arrays.stream(words).map(Object::toString).toList(), VerifyTest.print(bytes), VerifyTest.print(bytes));
        printed = bytes.toString(StandardCharsets.UTF_8);
        return exitCode;
    }
}
