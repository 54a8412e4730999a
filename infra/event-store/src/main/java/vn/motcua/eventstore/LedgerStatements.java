package vn.motcua.eventstore;

/** The SQL of the writer. */
final class LedgerStatements {

    /** The channel on which batches are announced; the payload is the position of the last event. */
    static final String CHANNEL = "motcua_ledger";

    /** One lock for the writers of all nodes ("mcledger" in ASCII): held from before the head is read until the commit. */
    static final String LOCK = "SELECT pg_advisory_xact_lock(7882262955560494450)";

    static final String HEAD = "SELECT position, recorded_at FROM ledger.event ORDER BY position DESC LIMIT 1";

    private static final String HEAD_IS = " WHERE (SELECT coalesce(max(position), -1) FROM ledger.event) = ?";

    /** Parameters: keys, request hashes, streams, last sequence numbers, first positions, last positions, answers, time, head. */
    static final String INSERT_CLAIMS =
            "INSERT INTO ledger.idempotency (key, request_hash, aggregate_id, last_sequence_number,"
                    + " first_position, last_position, answer, recorded_at)"
                    + " SELECT c.key, c.request_hash, c.aggregate_id, c.last_sequence_number, c.first_position, c.last_position,"
                    + " convert_from(c.answer, 'UTF8')::json, ?"
                    + " FROM unnest(?::text[], ?::bytea[], ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bytea[])"
                    + " AS c(key, request_hash, aggregate_id, last_sequence_number, first_position, last_position, answer)"
                    + HEAD_IS;

    /**
     * Writes nothing unless the head is where the writer believes it to be, so a wrong belief costs a round trip and no error.
     * Parameters: time, then head, then ten arrays, then head again.
     */
    static final String INSERT_EVENTS =
            "INSERT INTO ledger.event (position, event_id, aggregate_type, aggregate_id, sequence_number,"
                    + " payload_type, revision, payload, metadata, recorded_at, leaf_hash)"
                    + " SELECT ? + e.ordinal, e.event_id::uuid, e.aggregate_type, e.aggregate_id, e.sequence_number, e.payload_type,"
                    + " e.revision, e.payload, e.metadata, ?, e.leaf_hash"
                    + " FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])"
                    + " WITH ORDINALITY AS e(event_id, aggregate_type, aggregate_id, sequence_number, payload_type, revision, payload,"
                    + " metadata, leaf_hash, ordinal)"
                    + HEAD_IS;

    static final String NOTIFY = "SELECT pg_notify('" + CHANNEL + "', ?)";

    static final String ANNOUNCE = "SELECT set_config('synchronous_commit', 'off', true); " + NOTIFY;

    /** The statement of a batch; sent as one, it is one transaction and one round trip. */
    static String append(boolean claims, boolean announce) {
        return LOCK + "; " + (claims ? INSERT_CLAIMS + "; " : "") + INSERT_EVENTS + (announce ? "; " + NOTIFY : "");
    }

    static final String TAKEN_SLOTS = "SELECT n.aggregate_id, n.sequence_number FROM unnest(?::text[], ?::bigint[])"
            + " AS n(aggregate_id, sequence_number) JOIN ledger.event e USING (aggregate_id, sequence_number)";
    static final String TAKEN_EVENTS =
            "SELECT event_id::text, position, recorded_at FROM ledger.event WHERE event_id = ANY (?::uuid[])";
    static final String TAKEN_KEYS = "SELECT key FROM ledger.idempotency WHERE key = ANY (?)";

    private LedgerStatements() {}
}
