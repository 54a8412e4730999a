package vn.motcua.api.pages.citizen;

/**
 * What the page with the look-up field shows.
 *
 * @param typed what was typed, for typing on; empty at first
 * @param fault why nothing can be shown; {@code null} at first
 */
public record LookUpPage(String typed, Fault fault) {

    static final LookUpPage EMPTY = new LookUpPage("", null);

    /** Why nothing can be shown. */
    public enum Fault {
        /** What was typed cannot be a code. */
        NO_CODE,
        /** There is no such dossier, or none that may be shown. */
        UNKNOWN
    }
}
