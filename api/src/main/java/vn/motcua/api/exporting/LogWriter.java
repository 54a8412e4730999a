package vn.motcua.api.exporting;

import java.io.Closeable;
import java.io.IOException;
import vn.motcua.query.eventlog.LoggedDossier;

/** Writes an event log while it is read, one dossier after the other. */
interface LogWriter extends Closeable {

    /**
     * Writes a dossier.
     *
     * @param applicant the pseudonym of its owner; {@code null} where it names none, or no longer
     */
    void write(LoggedDossier dossier, String applicant) throws IOException;

    /** Writes what follows the last dossier. Without it the log is visibly incomplete. */
    void end() throws IOException;
}
