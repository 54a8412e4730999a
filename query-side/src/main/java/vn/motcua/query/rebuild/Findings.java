package vn.motcua.query.rebuild;

import java.util.List;

/**
 * What a comparison of a read model with the ledger has found.
 *
 * @param position the ledger position up to which both were compared
 * @param compared how many rows of the one that serves were compared
 * @param underWay how many rows were left out because an event after {@code position} had changed them already
 * @param buckets how many buckets were compared
 * @param differingBuckets how many of them differ
 * @param differences what differs, the first of each table
 */
public record Findings(
        long position, long compared, long underWay, int buckets, int differingBuckets, List<Difference> differences) {

    public Findings {
        differences = List.copyOf(differences);
    }

    /** Whether the read model is exactly what the ledger tells. */
    public boolean inStep() {
        return differingBuckets == 0 && differences.isEmpty();
    }

    /**
     * One table, or the search engine, that differs.
     *
     * @param where the table's name, or {@code elasticsearch}
     * @param count how many keys differ
     * @param keys the first of them: dossier codes, or for counts their cell
     */
    public record Difference(String where, long count, List<String> keys) {

        public Difference {
            keys = List.copyOf(keys);
        }
    }
}
