package vn.motcua.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The leaf hashes of the newest events that this node has written, kept after their commit as the writer computed them: whoever
 * seals them need not read the events back, and what a stranger has done to the rows in between does not come under a signature.
 * A run of positions without a gap; an event of another node ends the run.
 */
final class RecentLeaves implements AppendListener, LeafSource {

    private static final int HASH_BYTES = 32;

    private final int capacity;
    private final byte[] ring;
    /** The run is {@code [first, end)}; position p lies at p mod capacity. */
    private long first;

    private long end;

    /**
     * @param capacity how many hashes to keep; 32 bytes each
     */
    RecentLeaves(int capacity) {
        this.capacity = capacity;
        this.ring = new byte[Math.multiplyExact(capacity, HASH_BYTES)];
    }

    @Override
    public synchronized void appended(Batch batch, List<Written> written) {
        for (int i = 0; i < written.size(); i++) {
            Written place = written.get(i);
            if (place.firstPosition() != end) {
                first = place.firstPosition();
                end = first;
            }
            for (byte[] hash : batch.appends().get(i).leafHashes(place.recordedAt())) {
                System.arraycopy(hash, 0, ring, at(end), HASH_BYTES);
                end++;
            }
            first = Math.max(first, end - capacity);
        }
    }

    @Override
    public synchronized List<byte[]> from(long position, int limit) {
        if (position < first || position >= end) {
            return List.of();
        }
        int count = (int) Math.min(limit, end - position);
        List<byte[]> hashes = new ArrayList<>(count);
        for (long p = position; p < position + count; p++) {
            hashes.add(Arrays.copyOfRange(ring, at(p), at(p) + HASH_BYTES));
        }
        return hashes;
    }

    private int at(long position) {
        return (int) (position % capacity) * HASH_BYTES;
    }
}
