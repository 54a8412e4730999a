-- The ledger: events, their snapshots, the answers to idempotent commands, the daily dossier numbers.
-- Runs as the owner of the schema. The role of the application gets no more than it needs and cannot change what was recorded.

CREATE TABLE ledger.event (
    position        bigint      NOT NULL CONSTRAINT event_position PRIMARY KEY CHECK (position >= 0),
    event_id        uuid        NOT NULL CONSTRAINT event_identifier UNIQUE,
    aggregate_type  text        NOT NULL,
    -- "C": compared byte by byte, which is what an identifier needs and what an index does fastest.
    aggregate_id    text        COLLATE "C" NOT NULL,
    sequence_number bigint      NOT NULL CHECK (sequence_number >= 0),
    payload_type    text        NOT NULL,
    revision        text        NOT NULL,
    -- json, not jsonb: json keeps the text exactly, and the leaf hash covers these bytes.
    payload         json        NOT NULL,
    metadata        json        NOT NULL,
    recorded_at     timestamptz NOT NULL,
    leaf_hash       bytea       NOT NULL CHECK (octet_length(leaf_hash) = 32),
    CONSTRAINT event_stream UNIQUE (aggregate_id, sequence_number)
);
COMMENT ON TABLE ledger.event IS 'Every event, once, in commit order; position is dense from 0 and is the index of the leaf in the Merkle tree';
COMMENT ON COLUMN ledger.event.recorded_at IS 'when the store wrote the batch; never decreases with the position';
COMMENT ON COLUMN ledger.event.leaf_hash IS 'SHA-256(0x00 || leaf), see Leaf';

-- Rows are in the order of time, so a block range index costs next to nothing and still serves a search by period.
CREATE INDEX event_recorded_at ON ledger.event USING brin (recorded_at) WITH (pages_per_range = 32, autosummarize = on);

CREATE TABLE ledger.snapshot (
    aggregate_id    text        COLLATE "C" NOT NULL PRIMARY KEY,
    sequence_number bigint      NOT NULL,
    event_id        text        NOT NULL,
    aggregate_type  text        NOT NULL,
    payload_type    text        NOT NULL,
    revision        text        NOT NULL,
    payload         json        NOT NULL,
    metadata        json        NOT NULL,
    taken_at        timestamptz NOT NULL
);
COMMENT ON TABLE ledger.snapshot IS 'The newest snapshot of a stream; a cache, not part of the record';

CREATE TABLE ledger.idempotency (
    key                  text        COLLATE "C" NOT NULL PRIMARY KEY,
    request_hash         bytea       NOT NULL,
    aggregate_id         text,
    last_sequence_number bigint,
    first_position       bigint,
    last_position        bigint,
    answer               json        NOT NULL,
    recorded_at          timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE ledger.idempotency IS 'The answer to each command that carried an Idempotency-Key, written in the transaction of its events; no position: it was refused';

CREATE TABLE ledger.daily_number (
    scope     text        NOT NULL,
    day       date        NOT NULL,
    last      integer     NOT NULL,
    taken     integer     NOT NULL,
    issued_at timestamptz NOT NULL,
    PRIMARY KEY (scope, day)
);
COMMENT ON TABLE ledger.daily_number IS 'The last number issued in a scope on a day; taken: how many of them the last statement took';

CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the ledger is append-only: % of % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON ledger.event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
CREATE TRIGGER event_is_never_truncated BEFORE TRUNCATE ON ledger.event
    FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change();
-- ALWAYS: they also fire where session_replication_role would silence an ordinary trigger.
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER event_is_never_changed;
ALTER TABLE ledger.event ENABLE ALWAYS TRIGGER event_is_never_truncated;

REVOKE ALL ON SCHEMA ledger FROM PUBLIC;
GRANT USAGE ON SCHEMA ledger TO "${applicationRole}";
GRANT SELECT, INSERT ON ledger.event TO "${applicationRole}";
GRANT SELECT, INSERT ON ledger.idempotency TO "${applicationRole}";
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.snapshot TO "${applicationRole}";
GRANT SELECT, INSERT, UPDATE ON ledger.daily_number TO "${applicationRole}";
