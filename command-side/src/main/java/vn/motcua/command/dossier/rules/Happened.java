package vn.motcua.command.dossier.rules;

import java.time.Instant;
import vn.motcua.events.dossier.DossierEvent;

/**
 * An event that a rule has decided on.
 *
 * @param event what happens
 * @param at when; differs from now only for imported events
 */
public record Happened(DossierEvent event, Instant at) {}
