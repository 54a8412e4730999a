package vn.motcua.transparency.verifier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import vn.motcua.transparency.Leaf;
import vn.motcua.transparency.merkle.MerkleProofs;
import vn.motcua.transparency.merkle.RightEdge;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.ConsistencyProof;
import vn.motcua.transparency.note.NoteSigner;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.TestKeys;
import vn.motcua.transparency.note.TlogProof;
import vn.motcua.transparency.tile.TileBuilder;
import vn.motcua.transparency.tile.TileContent;
import vn.motcua.transparency.tile.TileDirectory;
import vn.motcua.transparency.tile.TileHashReader;

/** A ledger of 600 events, six a dossier, written to a directory as its public would see it: export, tiles, checkpoints at 100, 300 and 590. */
final class SampleLedger {

    static final String ORIGIN = "motcua.example/log";
    static final int SIZE = 600;
    static final int SEALED = 590;
    static final NoteSigner LOG = TestKeys.log(ORIGIN, 1);

    private final Path directory;
    private final List<ExportedEvent> events = new ArrayList<>();

    SampleLedger(Path directory) {
        this.directory = directory;
        for (int position = 0; position < SIZE; position++) {
            events.add(event(position, "officer-" + position % 7));
        }
        seal();
    }

    static ExportedEvent event(int position, String officer) {
        ExportedEvent event = new ExportedEvent(
                position,
                "event-" + position,
                "Dossier",
                code(position),
                position % 6,
                position % 6 == 0 ? "DossierReceived" : "StepCompleted",
                "1",
                1_764_000_000_000_000L + position,
                ("{\"n\":" + position + "}").getBytes(StandardCharsets.UTF_8),
                ("{\"actor\":\"" + officer + "\"}").getBytes(StandardCharsets.UTF_8),
                Optional.empty());
        return withLeafHash(event);
    }

    /** The event with the leaf hash that a store would keep beside it. */
    static ExportedEvent withLeafHash(ExportedEvent event) {
        return replaced(
                event,
                event.position(),
                event.payload(),
                event.metadata(),
                event.leaf().hash());
    }

    static ExportedEvent replaced(
            ExportedEvent event, long position, byte[] payload, byte[] metadata, byte[] leafHash) {
        return new ExportedEvent(
                position,
                event.eventId(),
                event.aggregateType(),
                event.aggregateId(),
                event.sequenceNumber(),
                event.payloadType(),
                event.revision(),
                event.recordedAtMicros(),
                payload,
                metadata,
                Optional.ofNullable(leafHash));
    }

    List<ExportedEvent> events() {
        return new ArrayList<>(events);
    }

    static String code(int position) {
        return "H36-261124-%04d".formatted(position / 6 + 1);
    }

    Path tiles() {
        return directory;
    }

    Path checkpoints() {
        return directory.resolve("checkpoints");
    }

    Path checkpoint(int size) {
        return checkpoints().resolve(Integer.toString(size));
    }

    Path file(String name, String content) {
        try {
            return Files.writeString(directory.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path export(String name, List<ExportedEvent> exported) {
        StringBuilder lines = new StringBuilder();
        exported.forEach(event -> lines.append(event.line()).append('\n'));
        return file(name, lines.toString());
    }

    SignedNote signed(int size) throws IOException {
        return LOG.sign(new Checkpoint(ORIGIN, size, MerkleProofs.root(size, hashes(size))));
    }

    String receipt(int position, SignedNote checkpoint) throws IOException {
        TlogProof proof = new TlogProof(
                Optional.empty(), position, MerkleProofs.inclusion(position, SEALED, hashes(SEALED)), checkpoint);
        Leaf leaf = events.get(position).leaf();
        return """
                {"code": "%s", "proof": %s, "leaf": {"eventId": "%s", "aggregateType": "%s", "aggregateId": "%s",
                 "sequenceNumber": %d, "payloadType": "%s", "revision": "%s", "recordedAtMicros": %d,
                 "payloadSha256": "%s", "metadataSha256": "%s"}}
                """.formatted(
                        leaf.aggregateId(),
                        Json.quoted(proof.toString()),
                        leaf.eventId(),
                        leaf.aggregateType(),
                        leaf.aggregateId(),
                        leaf.sequenceNumber(),
                        leaf.payloadType(),
                        leaf.revision(),
                        leaf.recordedAtMicros(),
                        HexFormat.of().formatHex(leaf.payloadSha256()),
                        HexFormat.of().formatHex(leaf.metadataSha256()));
    }

    String consistency(int from, int to) throws IOException {
        return new ConsistencyProof(from, MerkleProofs.consistency(from, to, hashes(to)), signed(to)).toString();
    }

    private TileHashReader hashes(int size) {
        return new TileHashReader(new TileDirectory(directory), size);
    }

    private void seal() {
        try {
            List<TileContent> full = new ArrayList<>();
            TileBuilder builder = new TileBuilder(full::add);
            RightEdge edge = new RightEdge();
            Files.createDirectories(checkpoints());
            for (int position = 0; position < SEALED; position++) {
                builder.append(events.get(position).leaf().hash());
                edge.append(events.get(position).leaf().hash());
                if (List.of(100, 300, SEALED).contains(position + 1)) {
                    Checkpoint checkpoint = new Checkpoint(ORIGIN, position + 1, edge.root());
                    Files.writeString(
                            checkpoint(position + 1), LOG.sign(checkpoint).toString());
                }
            }
            full.addAll(builder.partialTiles());
            for (TileContent content : full) {
                Path file = directory.resolve(content.tile().path());
                Files.createDirectories(file.getParent());
                Files.write(file, content.bytes());
            }
            // What a mirror has that came late: the partial tiles of older checkpoints are gone.
            Files.move(directory.resolve(builder.partialTiles().get(0).tile().path()), directory.resolve("tile/0/002"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
