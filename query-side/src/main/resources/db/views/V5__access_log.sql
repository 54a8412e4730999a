-- access: one row a record of the access log, and one for each dossier that a record names. No personal data of applicants.
INSERT INTO views.serving (projection, colour) VALUES ('access', 'blue');

CREATE TABLE views.access_record_blue (
    position         bigint      PRIMARY KEY,
    type             text        NOT NULL,
    request          text        NOT NULL,
    actor_id         text        NOT NULL,
    actor_name       text,
    actor_role       text,
    actor_department text,
    trace_id         text,
    details          json        NOT NULL,
    occurred_at      timestamptz NOT NULL,
    recorded_at      timestamptz NOT NULL
);

CREATE INDEX access_record_blue_at ON views.access_record_blue (occurred_at, position);
CREATE INDEX access_record_blue_actor ON views.access_record_blue (actor_id, occurred_at, position);

CREATE TABLE views.access_record_green (LIKE views.access_record_blue INCLUDING ALL);

CREATE TABLE views.access_dossier_blue (
    entry       text        PRIMARY KEY,
    code        text        NOT NULL,
    position    bigint      NOT NULL,
    occurred_at timestamptz NOT NULL
);

CREATE INDEX access_dossier_blue_code ON views.access_dossier_blue (code, occurred_at, position);

CREATE TABLE views.access_dossier_green (LIKE views.access_dossier_blue INCLUDING ALL);
