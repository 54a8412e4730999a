package vn.motcua.transparency.verifier;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.RejectedException;
import vn.motcua.transparency.Sentence;
import vn.motcua.transparency.merkle.RightEdge;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.TrustedCheckpoint;
import vn.motcua.transparency.tile.TileSource;

/**
 * Computes every leaf hash and the tree anew from an export and compares them with signed checkpoints: every checkpoint that is given, in the
 * order of size. Stops at the first position that is not as it was sealed.
 */
final class Fsck {

    private final Deque<Checkpoint> ahead = new ArrayDeque<>();
    private final TrustedCheckpoint last;
    private final Optional<SealedLeaves> sealed;
    private final RightEdge tree = new RightEdge();
    private long sealedSize;

    /**
     * @param checkpoints at least one, all of one log, all believed
     * @param tiles a mirror of the tiles, if there is one: it makes the finding exact to the position
     * @throws RejectedException if two checkpoints are of one size and differ, or the tiles are not those of the largest
     */
    Fsck(List<TrustedCheckpoint> checkpoints, Optional<TileSource> tiles) throws IOException, RejectedException {
        List<TrustedCheckpoint> sorted = checkpoints.stream()
                .sorted(Comparator.comparingLong(trusted -> trusted.checkpoint().size()))
                .toList();
        for (TrustedCheckpoint trusted : sorted) {
            Checkpoint checkpoint = trusted.checkpoint();
            if (ahead.isEmpty() || ahead.getLast().size() != checkpoint.size()) {
                ahead.addLast(checkpoint);
            } else if (!ahead.getLast().equals(checkpoint)) {
                throw ConsistencyCheck.fork(checkpoint.size());
            }
        }
        this.last = sorted.get(sorted.size() - 1);
        this.sealed =
                tiles.isEmpty() ? Optional.empty() : Optional.of(SealedLeaves.open(tiles.get(), last.checkpoint()));
    }

    /**
     * Reads an export to its end.
     *
     * @return what is proved and what is not
     * @throws MalformedException if a line is not an event
     * @throws RejectedException naming the first position that is not as it was sealed
     */
    Sentence check(ExportReader export) throws IOException, MalformedException, RejectedException {
        compareWithCheckpoint();
        for (ExportedEvent event = export.next(); event != null; event = export.next()) {
            checkPosition(event.position());
            byte[] leafHash = event.leaf().hash();
            checkLeaf(event, leafHash);
            tree.append(leafHash);
            compareWithCheckpoint();
        }
        if (!ahead.isEmpty()) {
            throw altered(
                    tree.size(),
                    "the events from position " + tree.size() + " to "
                            + (last.checkpoint().size() - 1) + " are missing",
                    "thiếu các sự kiện từ vị trí " + tree.size() + " đến "
                            + (last.checkpoint().size() - 1));
        }
        return finding();
    }

    private void checkPosition(long position) throws RejectedException {
        long expected = tree.size();
        if (position > expected) {
            throw altered(
                    expected,
                    "an event is missing there, the next one is at " + position,
                    "thiếu sự kiện tại đó, sự kiện kế tiếp ở vị trí " + position);
        }
        if (position < expected) {
            throw altered(
                    expected,
                    "an event stands there that says it is at " + position,
                    "tại đó có sự kiện tự ghi là ở vị trí " + position);
        }
    }

    private void checkLeaf(ExportedEvent event, byte[] leafHash) throws IOException, RejectedException {
        if (event.leafHash().isPresent() && !Arrays.equals(event.leafHash().get(), leafHash)) {
            throw altered(
                    event.position(),
                    "the event is not the one whose hash was kept when it was recorded",
                    "sự kiện không khớp với giá trị băm đã lưu khi ghi");
        }
        boolean covered =
                sealed.isPresent() && event.position() < last.checkpoint().size();
        if (covered && !Arrays.equals(sealed.get().at(event.position()), leafHash)) {
            throw altered(
                    event.position(),
                    "the event is not the one that was sealed",
                    "sự kiện không phải là sự kiện đã được niêm phong");
        }
    }

    private void compareWithCheckpoint() throws RejectedException {
        if (ahead.isEmpty() || ahead.getFirst().size() != tree.size()) {
            return;
        }
        Checkpoint checkpoint = ahead.removeFirst();
        if (!Arrays.equals(checkpoint.root(), tree.root())) {
            throw Wording.altered(
                    sealedSize,
                    Math.max(sealedSize, tree.size() - 1),
                    "an event is not the one that was sealed; with --tiles its position can be named",
                    "có sự kiện không phải là sự kiện đã được niêm phong; dùng --tiles để chỉ rõ vị trí");
        }
        sealedSize = checkpoint.size();
    }

    private static RejectedException altered(long position, String english, String vietnamese) {
        return Wording.altered(position, position, english, vietnamese);
    }

    private Sentence finding() {
        Sentence seenBy = Wording.seenBy(last);
        Sentence open = Wording.withoutWitness(last);
        long size = last.checkpoint().size();
        String origin = last.checkpoint().origin();
        long after = tree.size() - size;
        Sentence unsealed = after == 0
                ? new Sentence("", "")
                : new Sentence(
                        ", and anything about the " + after + " events after them",
                        ", và " + after + " sự kiện phía sau");
        return new Sentence(
                ("PROVED: the first %d events of the export are, byte for byte and in order, those for which the "
                                + "log %s has signed%s; NOT PROVED: that what was recorded is true%s%s.")
                        .formatted(size, origin, seenBy.english(), unsealed.english(), open.english()),
                ("ĐÃ CHỨNG MINH: %d sự kiện đầu tiên của bản kết xuất đúng từng byte và đúng thứ tự như sổ %s đã "
                                + "ký xác nhận%s; CHƯA CHỨNG MINH: nội dung được ghi là đúng sự thật%s%s.")
                        .formatted(size, origin, seenBy.vietnamese(), unsealed.vietnamese(), open.vietnamese()));
    }
}
