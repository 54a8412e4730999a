package vn.motcua.query.parking;

import java.time.Instant;

/**
 * A dossier with an event that a read model could not take in. What the read model shows of it is older than the event.
 *
 * @param code the dossier code
 * @param position the ledger position of the event, or of one shortly before it in the same dossier
 * @param error the kind of the error, without personal data
 * @param parkedAt since when
 */
public record ParkedDossier(String code, long position, String error, Instant parkedAt) {}
