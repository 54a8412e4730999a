package vn.motcua.query.parking;

/**
 * What came of trying a parked dossier again.
 *
 * @param code the dossier code
 * @param error the kind of the error for which it stays parked, without personal data; {@code null} if the read model shows
 *     all of it again
 */
public record RetriedDossier(String code, String error) {

    /** Whether the read model shows all of it again. */
    public boolean inStep() {
        return error == null;
    }
}
