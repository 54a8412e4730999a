package vn.motcua.query.projection;

import java.time.Duration;
import java.util.List;

/** How far each read model has followed the ledger. Safe for use by many threads. */
public interface ProjectionProgress {

    /** Every read model of this installation, in a fixed order, with one look at the ledger's head for all of them. */
    List<ProjectionState> all();

    /**
     * One read model.
     *
     * @throws IllegalArgumentException if no read model has that name
     */
    ProjectionState of(String name);

    /**
     * Waits until the read model shows everything up to {@code position}. Woken by commits of this node at once;
     * commits of other nodes are seen within a tenth of a second. A waiting thread sleeps.
     *
     * @param name the read model, e.g. {@code status}
     * @param position a position of the ledger, from 0
     * @param timeout how long to wait at most; zero or less looks once
     * @return whether the position is shown; {@code false} when the time is up or the thread was interrupted (its
     *     interrupt flag then stays set)
     * @throws IllegalArgumentException if no read model has that name
     */
    boolean await(String name, long position, Duration timeout);
}
