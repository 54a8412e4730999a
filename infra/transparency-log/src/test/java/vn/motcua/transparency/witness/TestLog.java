package vn.motcua.transparency.witness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import vn.motcua.transparency.merkle.MerkleHash;
import vn.motcua.transparency.merkle.MerkleProofs;
import vn.motcua.transparency.merkle.RightEdge;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.NoteSigner;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.tile.TileBuilder;
import vn.motcua.transparency.tile.TileHashReader;
import vn.motcua.transparency.tile.TileSource;

/** A log of 200 leaves that can be shown at any smaller size; two of different content are a fork under one origin. */
final class TestLog {

    private static final int SIZE = 200;

    private final String origin;
    private final List<byte[]> roots = new ArrayList<>();
    private final TileSource tiles;

    TestLog(String origin, String content) {
        this.origin = origin;
        TileBuilder builder = new TileBuilder(full -> {});
        RightEdge edge = new RightEdge();
        roots.add(edge.root());
        for (int i = 0; i < SIZE; i++) {
            byte[] leafHash = MerkleHash.leaf((content + i).getBytes(StandardCharsets.UTF_8));
            builder.append(leafHash);
            edge.append(leafHash);
            roots.add(edge.root());
        }
        byte[] onlyTile = builder.partialTiles().get(0).bytes();
        this.tiles = wanted -> wanted.stream().map(tile -> onlyTile).toList();
    }

    String root(long size) {
        return HexFormat.of().formatHex(roots.get((int) size));
    }

    SignedNote signed(long size, NoteSigner signer) throws IOException {
        return signedAs(size, roots.get((int) size), signer);
    }

    SignedNote signedAs(long size, byte[] root, NoteSigner signer) throws IOException {
        return signer.sign(new Checkpoint(origin, size, root));
    }

    List<byte[]> consistency(long from, long to) throws IOException {
        return MerkleProofs.consistency(from, to, new TileHashReader(tiles, to));
    }
}
