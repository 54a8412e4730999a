package vn.motcua.command.dossier;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * The book in which each agency counts its dossiers day by day (sổ cấp số). Asked only after every rule has passed. A
 * number is given once, in order, also to several nodes at a time and across a crash; one whose dossier was never written
 * is burnt.
 */
public interface DossierNumbers {

    /**
     * Takes the next number.
     *
     * @param agency the identifier code of the agency
     * @param day the day of intake in Vietnam
     * @return 1 to {@link vn.motcua.events.dossier.DossierCode#MAX_NUMBER}; empty when the day's numbers are all taken
     */
    OptionalInt take(String agency, LocalDate day);
}
