package vn.motcua.query.register;

import java.util.List;
import java.util.function.Consumer;
import vn.motcua.query.status.StatusView;

/**
 * The register of dossiers (sổ theo dõi hồ sơ). It keeps nothing of its own: an approved correction counts, and what was erased is
 * gone from it with the key that the ledger's personal data was read with.
 */
public interface DossierRegister {

    /** The read model that tells which dossiers belong to a register; a reader who wants to see a position waits for it. */
    String READ_MODEL = StatusView.NAME;

    /** How many dossiers a register lists. */
    long count(RegisterSelection selection);

    /**
     * Hands over a register, some entries at a time, in the order in which the dossiers came in. Memory does not grow with
     * their number. Those that come in meanwhile may be among them.
     *
     * @param selection which dossiers
     * @param consumer called on the calling thread; what it throws ends the reading
     */
    void read(RegisterSelection selection, Consumer<List<RegisterEntry>> consumer);
}
