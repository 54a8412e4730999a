-- Dossiers with an event that a read model could not take in. The read model goes on without them; rebuilding it tries again.
CREATE TABLE views.parked_dossier (
    projection text        NOT NULL,
    colour     text        NOT NULL CHECK (colour IN ('blue', 'green')),
    code       text        NOT NULL,
    position   bigint      NOT NULL,
    error      text        NOT NULL,
    parked_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (projection, colour, code)
);
