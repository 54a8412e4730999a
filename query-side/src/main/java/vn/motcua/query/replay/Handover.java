package vn.motcua.query.replay;

import vn.motcua.events.dossier.Officer;

/**
 * A step that went from one officer to another (phân công lại).
 *
 * @param from who was answerable until then
 * @param to who was answerable from then on
 * @param reason why
 * @param reassigned by which event
 */
public record Handover(Officer from, Officer to, String reason, Deed reassigned) {}
