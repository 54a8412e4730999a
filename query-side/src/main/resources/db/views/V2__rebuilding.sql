-- A read model that is being filled anew from the ledger, in the colour that does not serve: to serve next, or only to
-- be compared with the one that serves. One at a time for each read model; the last one stays until the next begins.
CREATE TABLE views.rebuild (
    projection text        PRIMARY KEY,
    colour     text        NOT NULL CHECK (colour IN ('blue', 'green')),
    purpose    text        NOT NULL CHECK (purpose IN ('REBUILD', 'RECONCILE')),
    phase      text        NOT NULL CHECK (phase IN ('PREPARING', 'FILLING', 'DONE')),
    started_at timestamptz NOT NULL,
    ended_at   timestamptz,
    findings   json
);
