package vn.motcua.command.dossier;

import vn.motcua.events.dossier.DossierStatus;

/**
 * The answer to an import.
 *
 * @param code the dossier code
 * @param status the status that the dossier has now
 * @param version the sequence number of the dossier's last event, from 0
 * @param added how many of the steps were new
 * @param unchanged how many were there already
 */
public record ImportAnswer(String code, DossierStatus status, long version, int added, int unchanged) {}
