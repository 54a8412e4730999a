-- The earliest due date of a dossier, or of one of its open steps, that nobody has told to be missed yet; null where there is none,
-- while the clock stands still, and after the end.
ALTER TABLE views.worklist_dossier_blue ADD COLUMN falls_due_at timestamptz;
ALTER TABLE views.worklist_dossier_green ADD COLUMN falls_due_at timestamptz;

UPDATE views.worklist_dossier_blue SET falls_due_at = (state ->> 'dueAt')::timestamptz
 WHERE state ->> 'status' IN ('RECEIVED', 'IN_PROGRESS') AND json_array_length(state -> 'awaited') = 0;
UPDATE views.worklist_dossier_green SET falls_due_at = (state ->> 'dueAt')::timestamptz
 WHERE state ->> 'status' IN ('RECEIVED', 'IN_PROGRESS') AND json_array_length(state -> 'awaited') = 0;

-- The sweep reads what was missed from the beginning of this index, and nothing else.
CREATE INDEX worklist_dossier_blue_falls_due ON views.worklist_dossier_blue (falls_due_at, code)
    WHERE falls_due_at IS NOT NULL;
CREATE INDEX worklist_dossier_green_falls_due ON views.worklist_dossier_green (falls_due_at, code)
    WHERE falls_due_at IS NOT NULL;

-- Dossiers that a sweep could not mark. They are tried again by every sweep and leave the table once it succeeds.
CREATE TABLE views.overdue_sweep_fault (
    code          text        PRIMARY KEY,
    reason        text        NOT NULL,
    times         integer     NOT NULL,
    first_seen_at timestamptz NOT NULL,
    last_seen_at  timestamptz NOT NULL
);
