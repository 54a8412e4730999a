-- processing: the course of each dossier, from which a report of any span of months is counted.
INSERT INTO views.serving (projection, colour) VALUES ('processing', 'blue');

CREATE TABLE views.processing_course_blue (
    code        text        PRIMARY KEY,
    received_at timestamptz NOT NULL,
    ended_at    timestamptz NOT NULL,
    course      json        NOT NULL,
    position    bigint      NOT NULL
) WITH (fillfactor = 80);

-- What is open ends at infinity: a report reads what had not ended before its span began, and nothing else.
CREATE INDEX processing_course_blue_ended ON views.processing_course_blue (ended_at, received_at);

CREATE TABLE views.processing_course_green (LIKE views.processing_course_blue INCLUDING ALL) WITH (fillfactor = 80);
