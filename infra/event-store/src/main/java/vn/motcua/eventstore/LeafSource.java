package vn.motcua.eventstore;

import java.util.List;

/** Leaf hashes by position, from somewhere nearer than the database. */
@FunctionalInterface
public interface LeafSource {

    /** Knows none. */
    LeafSource NONE = (position, limit) -> List.of();

    /**
     * The hashes of the leaves from {@code position} on, without a gap, 32 bytes each.
     *
     * @param limit how many at most
     * @return as many as are known; empty when that of {@code position} is not
     */
    List<byte[]> from(long position, int limit);
}
