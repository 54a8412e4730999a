package vn.motcua.launcher.importing;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The dossiers of a log file, one after the other. */
interface DossierHistories extends Closeable {

    /** The next dossier; empty at the end. */
    Optional<DossierHistory> next() throws IOException;
}
