package vn.motcua.query.parking;

import java.util.Map;
import java.util.Optional;

/**
 * The dossiers that the read models which serve had to leave out because of an event that could not be taken in. They hold
 * nobody else up, and nothing drops them: a dossier leaves the list only by being taken in.
 */
public interface ParkedDossiers {

    /** How many there are, for every read model of this installation in a fixed order; 0 where there is none. */
    Map<String, Long> counts();

    /**
     * One page of a read model's parked dossiers.
     *
     * @param projection the read model, e.g. {@code status}
     * @param cursor the {@code nextCursor} of the page before; {@code null} for the first page
     * @param limit how many at most, from 1
     * @throws IllegalArgumentException if no read model has that name
     * @throws vn.motcua.query.projection.InvalidCursorException if the cursor is none of this list
     */
    ParkedPage page(String projection, String cursor, int limit);

    /**
     * Takes the dossier's events in again, those that came after the faulty one included, in one transaction. If one still
     * cannot be taken in, nothing changes. The read model's other dossiers wait meanwhile.
     *
     * @param projection the read model
     * @param code the dossier code
     * @return empty if the read model has not parked that dossier
     * @throws IllegalArgumentException if no read model has that name
     */
    Optional<RetriedDossier> retry(String projection, String code);
}
