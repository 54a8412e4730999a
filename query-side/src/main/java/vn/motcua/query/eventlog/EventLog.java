package vn.motcua.query.eventlog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.motcua.query.status.StatusView;
import vn.motcua.query.timeline.OfficerTimeline;

/** Everything that happened, dossier by dossier, for export. State-secret dossiers are in it, by code only. */
public interface EventLog {

    /** The read models that it is read from; a reader who wants to see a position waits for each of them. */
    List<String> READ_MODELS = List.of(OfficerTimeline.NAME, StatusView.NAME);

    /**
     * Hands over the selected events, grouped by dossier. They are read in pages by index: memory grows with the longest
     * dossier and not with their number, no transaction stays open, and a slow reader holds nothing up. What is recorded
     * meanwhile lies beyond the selection's position, so the log is that of one moment; what a dossier says about itself
     * is read as it stands.
     *
     * @param selection which events
     * @param consumer called on the calling thread with some dossiers at a time, in the order of their codes, each dossier
     *     once and whole; what it throws ends the reading
     */
    void read(LogSelection selection, Consumer<List<LoggedDossier>> consumer);

    /** How many events a selection holds. */
    long count(LogSelection selection);

    /**
     * What is shown of these dossiers' steps, in one query. Whatever is shown is in the ledger; what was recorded a moment
     * ago may not be shown yet.
     *
     * @param codes dossier codes, at most some thousands; those of which no step is shown are missing from the answer
     */
    Map<String, LoggedDossier> steps(Collection<String> codes);
}
