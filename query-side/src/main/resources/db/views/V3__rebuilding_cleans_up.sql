-- What no longer serves must not keep what is erased from the one that does: the other colour is emptied before a job is done.
ALTER TABLE views.rebuild DROP CONSTRAINT rebuild_phase_check;
ALTER TABLE views.rebuild ADD CONSTRAINT rebuild_phase_check
    CHECK (phase IN ('PREPARING', 'FILLING', 'CLEANING', 'DONE'));
