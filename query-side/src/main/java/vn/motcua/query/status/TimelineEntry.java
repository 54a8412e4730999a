package vn.motcua.query.status;

import java.time.Instant;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.query.projection.CodedName;

/**
 * One change that the public may see.
 *
 * @param at when it happened
 * @param status the status from then on
 * @param department the department that decides from then on
 */
public record TimelineEntry(Instant at, DossierStatus status, CodedName department) {}
