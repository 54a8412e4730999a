package vn.motcua.query.rebuild;

import java.util.Optional;

/**
 * Fills read models anew from the ledger while the old ones serve. A job survives a kill: it goes on when the next node
 * starts. One job at a time for each read model.
 */
public interface Rebuilds {

    /**
     * Begins to fill a read model from the ledger's first event. When it has caught up, it takes the place of the one that
     * serves, in one step; readers notice nothing.
     *
     * @param name the read model, e.g. {@code status}
     * @return how it stands at the beginning
     * @throws RebuildUnderWayException if a job for it is under way already
     * @throws IllegalArgumentException if no read model has that name
     */
    RebuildState rebuild(String name);

    /**
     * Begins to compare a read model with the ledger: folds every event anew, compares the two by counts and digests of
     * buckets, and names the dossiers of the buckets that differ. Changes nothing that serves.
     *
     * @throws RebuildUnderWayException if a job for it is under way already
     * @throws IllegalArgumentException if no read model has that name
     */
    RebuildState reconcile(String name);

    /**
     * The job that is under way, or the last one that ended; empty where there was none.
     *
     * @throws IllegalArgumentException if no read model has that name
     */
    Optional<RebuildState> of(String name);
}
