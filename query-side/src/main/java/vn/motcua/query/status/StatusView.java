package vn.motcua.query.status;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where a dossier stands. Serves the public look-up and the staff's page of one dossier by primary key. */
public interface StatusView {

    /** The name of this read model for progress, rebuilding and waiting. */
    String NAME = "status";

    /**
     * The dossier with that code. A state-secret dossier is found too, see {@link DossierStatusRow#stateSecret()}: who
     * may learn that it exists is for the caller to decide.
     *
     * @param code the exact dossier code; any text is allowed, what is no code is not found
     */
    Optional<DossierStatusRow> find(String code);

    /**
     * Open dossiers whose result is due at {@code from} or later, and those in progress without a running appointment, whose
     * clock may stand still. By code, a page at a time.
     *
     * @param from the earliest appointment
     * @param after only codes after this one; {@code null}: from the first
     * @param limit the length of the page, at least 1
     */
    List<String> openDueFrom(Instant from, String after, int limit);
}
