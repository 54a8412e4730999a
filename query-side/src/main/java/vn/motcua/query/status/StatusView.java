package vn.motcua.query.status;

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
}
