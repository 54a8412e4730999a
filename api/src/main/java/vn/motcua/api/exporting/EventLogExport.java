package vn.motcua.api.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.query.eventlog.EventLog;
import vn.motcua.query.eventlog.LogSelection;
import vn.motcua.query.eventlog.LoggedDossier;

/** Writes the event log while it is read: of each page of dossiers three queries, and nothing of it is kept. */
@Component
class EventLogExport {

    private static final int BUFFER = 1 << 16;

    private final EventLog log;
    private final Applicants applicants;

    EventLogExport(EventLog log, Applicants applicants) {
        this.log = log;
        this.applicants = applicants;
    }

    /** How many events are going to be written. */
    long count(LogSelection selection) {
        return log.count(selection);
    }

    /**
     * Writes the selected events to {@code target}, which stays open.
     *
     * @throws IOException if {@code target} takes no more
     */
    void write(ExportFormat format, LogSelection selection, OutputStream target) throws IOException {
        OutputStream out = new BufferedOutputStream(target, BUFFER);
        Pseudonyms pseudonyms = Pseudonyms.ofNewExport();
        try (LogWriter writer = format.open(out, selection)) {
            log.read(selection, dossiers -> write(dossiers, pseudonyms, writer));
            writer.end();
            out.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(List<LoggedDossier> dossiers, Pseudonyms pseudonyms, LogWriter writer) {
        Map<String, String> owners =
                applicants.pseudonyms(dossiers.stream().map(LoggedDossier::code).toList(), pseudonyms);
        try {
            for (LoggedDossier dossier : dossiers) {
                writer.write(dossier, dossier.erased() ? null : owners.get(dossier.code()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
