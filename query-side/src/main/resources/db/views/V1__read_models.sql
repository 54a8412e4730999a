-- The read models. Every table of a read model exists twice, blue and green: one serves, the other is free to be filled
-- anew from the ledger. Readers see the serving one through a view that looks at the pointer row in views.serving; the
-- planner decides it once per statement, so the other table is not touched. Switching is one update of one row.

-- Where each Axon processor stands; written in the same transaction as the rows that it wrote.
CREATE TABLE views.token_entry (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     text,
    timestamp      text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

CREATE TABLE views.serving (
    projection text PRIMARY KEY,
    colour     text NOT NULL CHECK (colour IN ('blue', 'green'))
);

INSERT INTO views.serving (projection, colour)
VALUES ('status', 'blue'), ('search', 'blue'), ('statistics', 'blue'), ('timeline', 'blue');

-- status: one row a dossier. No personal data but the masked name.
CREATE TABLE views.dossier_status_blue (
    code            text        PRIMARY KEY,
    external_id     text,
    procedure_code  text        NOT NULL,
    procedure_name  text,
    department_code text        NOT NULL,
    department_name text,
    channel         text        NOT NULL,
    status          smallint    NOT NULL,
    received_at     timestamptz NOT NULL,
    due_at          timestamptz,
    finished_at     timestamptz,
    applicant       text,
    applicant_kind  text,
    state_secret    boolean     NOT NULL,
    imported        boolean     NOT NULL,
    erased          boolean     NOT NULL,
    timeline        json        NOT NULL,
    current_step    json,
    version         bigint      NOT NULL,
    position        bigint      NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE views.dossier_status_green (LIKE views.dossier_status_blue INCLUDING ALL) WITH (fillfactor = 80);

CREATE VIEW views.dossier_status AS
SELECT * FROM views.dossier_status_blue
 WHERE (SELECT colour FROM views.serving WHERE projection = 'status') = 'blue'
UNION ALL
SELECT * FROM views.dossier_status_green
 WHERE (SELECT colour FROM views.serving WHERE projection = 'status') = 'green';

-- search: what a whole document of the search engine is made of. The indexer reads it in the order of position.
-- State-secret dossiers have no row.
CREATE TABLE views.search_source_blue (
    code     text   PRIMARY KEY,
    document json   NOT NULL,
    position bigint NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX search_source_blue_position ON views.search_source_blue (position);

CREATE TABLE views.search_source_green (LIKE views.search_source_blue INCLUDING ALL) WITH (fillfactor = 80);

CREATE TABLE views.search_index (
    colour     text   PRIMARY KEY CHECK (colour IN ('blue', 'green')),
    index_name text   NOT NULL,
    position   bigint NOT NULL
);

INSERT INTO views.search_index (colour, index_name, position)
VALUES ('blue', 'dossiers-v1-blue', -1), ('green', 'dossiers-v1-green', -1);

-- statistics: one small fact a dossier, so that a correction can take it out of one count and into another.
CREATE TABLE views.intake_fact_blue (
    code            text   PRIMARY KEY,
    department_code text   NOT NULL,
    month           date   NOT NULL,
    channel         text   NOT NULL,
    position        bigint NOT NULL
);

CREATE TABLE views.intake_fact_green (LIKE views.intake_fact_blue INCLUDING ALL);

CREATE TABLE views.intake_count_blue (
    month           date   NOT NULL,
    department_code text   NOT NULL,
    channel         text   NOT NULL,
    received        bigint NOT NULL,
    PRIMARY KEY (month, department_code, channel)
) WITH (fillfactor = 50);

CREATE TABLE views.intake_count_green (LIKE views.intake_count_blue INCLUDING ALL) WITH (fillfactor = 50);

CREATE TABLE views.intake_department_blue (
    code     text   PRIMARY KEY,
    name     text,
    position bigint NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE views.intake_department_green (LIKE views.intake_department_blue INCLUDING ALL) WITH (fillfactor = 50);

CREATE VIEW views.intake_count AS
SELECT c.month, c.department_code, d.name AS department_name, c.channel, c.received
  FROM views.intake_count_blue c
  LEFT JOIN views.intake_department_blue d ON d.code = c.department_code
 WHERE (SELECT colour FROM views.serving WHERE projection = 'statistics') = 'blue'
UNION ALL
SELECT c.month, c.department_code, d.name AS department_name, c.channel, c.received
  FROM views.intake_count_green c
  LEFT JOIN views.intake_department_green d ON d.code = c.department_code
 WHERE (SELECT colour FROM views.serving WHERE projection = 'statistics') = 'green';

-- timeline: one row an event, and for each dossier what is needed to tell before from after.
CREATE TABLE views.timeline_dossier_blue (
    code     text   PRIMARY KEY,
    state    json   NOT NULL,
    position bigint NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE views.timeline_dossier_green (LIKE views.timeline_dossier_blue INCLUDING ALL) WITH (fillfactor = 80);

CREATE TABLE views.officer_action_blue (
    position         bigint      PRIMARY KEY,
    sequence_number  bigint      NOT NULL,
    code             text        NOT NULL,
    external_id      text,
    type             text        NOT NULL,
    actor_id         text,
    actor_name       text,
    actor_role       text,
    actor_department text,
    on_behalf_of     text,
    step             integer,
    step_name        text,
    officer_id       text,
    officer_name     text,
    officer_group    text,
    status_before    smallint,
    status_after     smallint    NOT NULL,
    assigned_before  text,
    assigned_after   text,
    occurred_at      timestamptz NOT NULL,
    recorded_at      timestamptz NOT NULL,
    imported         boolean     NOT NULL,
    assigned_at      timestamptz,
    started_at       timestamptz,
    due_at           timestamptz,
    late             boolean     NOT NULL,
    department_code  text        NOT NULL,
    channel          text        NOT NULL
);

CREATE INDEX officer_action_blue_actor ON views.officer_action_blue (actor_id, occurred_at, position);
CREATE INDEX officer_action_blue_officer ON views.officer_action_blue (officer_id, occurred_at, position)
    WHERE officer_id IS NOT NULL;
CREATE INDEX officer_action_blue_code ON views.officer_action_blue (code, position);

CREATE TABLE views.officer_action_green (LIKE views.officer_action_blue INCLUDING ALL);

CREATE VIEW views.officer_action AS
SELECT * FROM views.officer_action_blue
 WHERE (SELECT colour FROM views.serving WHERE projection = 'timeline') = 'blue'
UNION ALL
SELECT * FROM views.officer_action_green
 WHERE (SELECT colour FROM views.serving WHERE projection = 'timeline') = 'green';
