-- One key per dossier, wrapped by a master key that is not in this database. Runs as the owner of the schema.

CREATE TABLE vault.dossier_key (
    code        text        NOT NULL PRIMARY KEY,
    wrapped     bytea,
    master_id   text,
    created_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    erased_at   timestamptz,
    erased_by   text,
    legal_basis text,
    CONSTRAINT either_kept_or_erased CHECK (
        (wrapped IS NOT NULL AND master_id IS NOT NULL AND erased_at IS NULL AND erased_by IS NULL AND legal_basis IS NULL)
        OR (wrapped IS NULL AND master_id IS NULL AND erased_at IS NOT NULL AND erased_by IS NOT NULL AND legal_basis IS NOT NULL))
)
-- Versions of rows that an erasure or a rotation replaced hold old wrapped keys: they are to go soon, however few they are.
WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 0);
COMMENT ON TABLE vault.dossier_key IS 'The key that encrypts the personal data of one dossier, or the record of its destruction';
COMMENT ON COLUMN vault.dossier_key.wrapped IS 'nonce, key and tag by AES-256-GCM under the master key; null once the key is destroyed';

CREATE FUNCTION vault.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.erased_at IS NULL AND NEW.code = OLD.code AND NEW.created_at = OLD.created_at THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a dossier key is wrapped anew or destroyed, once and for good: % is refused', TG_OP
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER key_is_destroyed_for_good BEFORE UPDATE OR DELETE ON vault.dossier_key
    FOR EACH ROW EXECUTE FUNCTION vault.refuse_change();
CREATE TRIGGER keys_are_never_truncated BEFORE TRUNCATE ON vault.dossier_key
    FOR EACH STATEMENT EXECUTE FUNCTION vault.refuse_change();

REVOKE ALL ON SCHEMA vault FROM PUBLIC;
GRANT USAGE ON SCHEMA vault TO "${applicationRole}";
GRANT SELECT, INSERT ON vault.dossier_key TO "${applicationRole}";
GRANT UPDATE (wrapped, master_id, erased_at, erased_by, legal_basis) ON vault.dossier_key TO "${applicationRole}";
