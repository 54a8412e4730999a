-- Payload and metadata as bytes: what was hashed is what is stored, whatever the database thinks of its encoding or of JSON, and the
-- writer's chain no longer waits for PostgreSQL to parse every document that nothing here ever asks it about.
-- Rewrites the table; the bytes stay the same.
ALTER TABLE ledger.event
    ALTER COLUMN payload TYPE bytea USING convert_to(payload::text, 'UTF8'),
    ALTER COLUMN metadata TYPE bytea USING convert_to(metadata::text, 'UTF8');

CREATE VIEW ledger.readable_event AS
    SELECT position, event_id, aggregate_type, aggregate_id, sequence_number, payload_type, revision,
           convert_from(payload, 'UTF8')::json AS payload, convert_from(metadata, 'UTF8')::json AS metadata,
           recorded_at, leaf_hash
      FROM ledger.event;
COMMENT ON VIEW ledger.readable_event IS 'Events with their JSON as JSON, for people who ask by SQL; the application has no right to it';
