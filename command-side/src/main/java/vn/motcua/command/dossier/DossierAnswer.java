package vn.motcua.command.dossier;

import vn.motcua.events.dossier.DossierStatus;

/**
 * The answer to a command that was done.
 *
 * @param code the dossier code
 * @param status the status that the dossier has now
 * @param version the sequence number of the dossier's last event, from 0
 */
public record DossierAnswer(String code, DossierStatus status, long version) {}
