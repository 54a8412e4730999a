package vn.motcua.query.parking;

import java.util.List;

/**
 * One page of a list of parked dossiers.
 *
 * @param items in the order of the events that could not be taken in
 * @param nextCursor where the next page begins; {@code null} on the last
 */
public record ParkedPage(List<ParkedDossier> items, String nextCursor) {}
