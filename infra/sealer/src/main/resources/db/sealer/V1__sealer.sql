-- What is sealed: full tiles, signed checkpoints, the signatures of witnesses. Runs as the owner of the schema, after the ledger's own
-- migrations. The role of the application adds and reads; nobody changes.

CREATE TABLE ledger.tile (
    level  smallint NOT NULL CHECK (level BETWEEN 0 AND 7),
    number bigint   NOT NULL CHECK (number >= 0),
    hashes bytea    NOT NULL CHECK (octet_length(hashes) = 8192),
    root   bytea    NOT NULL CHECK (octet_length(root) = 32),
    PRIMARY KEY (level, number)
);
COMMENT ON TABLE ledger.tile IS 'Full tiles of the Merkle tree (C2SP tlog-tiles): 256 hashes each, never changed once written';
COMMENT ON COLUMN ledger.tile.root IS 'the hash that stands for this tile in the level above; with it a partial tile needs no other bytes';
-- Hashes do not compress: out of line, so that reading roots does not read them.
ALTER TABLE ledger.tile ALTER COLUMN hashes SET STORAGE EXTERNAL;

CREATE TABLE ledger.checkpoint (
    size      bigint      NOT NULL PRIMARY KEY CHECK (size > 0),
    root      bytea       NOT NULL CHECK (octet_length(root) = 32),
    edge      bytea       NOT NULL CHECK (octet_length(edge) BETWEEN 32 AND 2016 AND octet_length(edge) % 32 = 0),
    signed    text        NOT NULL,
    signed_at timestamptz NOT NULL
);
COMMENT ON TABLE ledger.checkpoint IS 'Every head of the log that was signed; the first size events are what it covers';
COMMENT ON COLUMN ledger.checkpoint.edge IS 'the roots of the complete subtrees, left to right, 32 bytes each: what it takes to go on';
COMMENT ON COLUMN ledger.checkpoint.signed IS 'the signed note (C2SP tlog-checkpoint), with the signatures of the log alone';

CREATE TABLE ledger.cosignature (
    size        bigint      NOT NULL REFERENCES ledger.checkpoint,
    witness     text        NOT NULL,
    cosigned_at timestamptz NOT NULL,
    line        text        NOT NULL,
    PRIMARY KEY (size, witness, cosigned_at)
);
COMMENT ON TABLE ledger.cosignature IS 'Signatures of witnesses (C2SP tlog-cosignature), verified before they were stored';
COMMENT ON COLUMN ledger.cosignature.witness IS 'the verifier key of the witness';

DO $$
DECLARE
    guarded text;
BEGIN
    FOREACH guarded IN ARRAY ARRAY['tile', 'checkpoint', 'cosignature'] LOOP
        EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE ON ledger.%I FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()',
            guarded || '_is_never_changed', guarded);
        EXECUTE format('CREATE TRIGGER %I BEFORE TRUNCATE ON ledger.%I FOR EACH STATEMENT EXECUTE FUNCTION ledger.refuse_change()',
            guarded || '_is_never_truncated', guarded);
        EXECUTE format('ALTER TABLE ledger.%I ENABLE ALWAYS TRIGGER %I', guarded, guarded || '_is_never_changed');
        EXECUTE format('ALTER TABLE ledger.%I ENABLE ALWAYS TRIGGER %I', guarded, guarded || '_is_never_truncated');
    END LOOP;
END
$$;

GRANT SELECT, INSERT ON ledger.tile, ledger.checkpoint, ledger.cosignature TO "${applicationRole}";
