-- The register of a department and period is read from the status, page by page in the order in which dossiers came in.
CREATE INDEX dossier_status_blue_register ON views.dossier_status_blue (department_code, received_at, code);
CREATE INDEX dossier_status_green_register ON views.dossier_status_green (department_code, received_at, code);

-- Forms that carry a number of their own are numbered by counting those of their kind, unit and year up to them.
CREATE INDEX officer_action_blue_numbered_form
    ON views.officer_action_blue (type, (coalesce(actor_department, '')), occurred_at, position)
    WHERE type IN ('SupplementRequested', 'DossierRefused', 'AppointmentRescheduled', 'DossierStopped');
CREATE INDEX officer_action_green_numbered_form
    ON views.officer_action_green (type, (coalesce(actor_department, '')), occurred_at, position)
    WHERE type IN ('SupplementRequested', 'DossierRefused', 'AppointmentRescheduled', 'DossierStopped');
