-- worklist: what officers are answerable for, a row a step. Number 0 stands for what nobody is answerable for yet. A row
-- that is closed stays: whoever compares two colours then sees the same rows at the same position.
INSERT INTO views.serving (projection, colour) VALUES ('worklist', 'blue');

CREATE TABLE views.worklist_dossier_blue (
    code     text   PRIMARY KEY,
    state    json   NOT NULL,
    position bigint NOT NULL
) WITH (fillfactor = 80);

CREATE TABLE views.worklist_dossier_green (LIKE views.worklist_dossier_blue INCLUDING ALL) WITH (fillfactor = 80);

CREATE TABLE views.worklist_step_blue (
    entry          text        PRIMARY KEY,
    code           text        NOT NULL,
    step           integer     NOT NULL,
    step_name      text,
    officer_id     text,
    officer_name   text,
    unit           text        NOT NULL,
    procedure_code text        NOT NULL,
    procedure_name text,
    status         smallint    NOT NULL,
    assigned_at    timestamptz NOT NULL,
    started_at     timestamptz,
    due_at         timestamptz,
    urgent_at      timestamptz NOT NULL,
    standing_still boolean     NOT NULL,
    open           boolean     NOT NULL,
    position       bigint      NOT NULL
) WITH (fillfactor = 80);

-- A worklist is read in the order of urgency, and counted, from the index of its officer or its unit alone.
CREATE INDEX worklist_step_blue_officer ON views.worklist_step_blue (officer_id, urgent_at, entry)
    INCLUDE (standing_still) WHERE open;
CREATE INDEX worklist_step_blue_unit ON views.worklist_step_blue (unit, urgent_at, entry)
    INCLUDE (standing_still, officer_id) WHERE open;

CREATE TABLE views.worklist_step_green (LIKE views.worklist_step_blue INCLUDING ALL) WITH (fillfactor = 80);
