-- What happened to a department's dossiers in a month, in order of happening, without sorting.
CREATE INDEX officer_action_blue_department ON views.officer_action_blue (department_code, occurred_at, position);
CREATE INDEX officer_action_green_department ON views.officer_action_green (department_code, occurred_at, position);
