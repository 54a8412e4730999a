package vn.motcua.transparency.merkle;

import java.io.IOException;
import java.util.List;

/** Where the hashes of complete subtrees come from. All that a proof needs is asked for in one call, so that a store can answer in one trip. */
@FunctionalInterface
public interface HashReader {

    /**
     * @param nodes complete subtrees of the tree that is read
     * @return their hashes, 32 bytes each, in the order asked
     * @throws IOException if the store cannot be read or does not hold one of them
     */
    List<byte[]> read(List<Node> nodes) throws IOException;
}
