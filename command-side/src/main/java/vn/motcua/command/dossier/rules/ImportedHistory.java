package vn.motcua.command.dossier.rules;

import io.vavr.collection.HashMap;
import io.vavr.collection.Map;
import java.time.Instant;
import vn.motcua.events.dossier.DossierEvent;

/**
 * Which steps of a foreign history a dossier has already, and how often each: what makes importing the same file twice
 * change nothing. Kept only for imported dossiers; immutable.
 */
public record ImportedHistory(Map<Entry, Integer> occurrences) {

    static final ImportedHistory NONE = new ImportedHistory(HashMap.empty());

    /**
     * What makes two steps of a history the same.
     *
     * @param type what happened to the step
     * @param step the step's name
     * @param officer the officer's id
     * @param at when
     */
    public record Entry(Class<? extends DossierEvent> type, String step, String officer, Instant at) {}

    ImportedHistory plus(Entry entry) {
        return new ImportedHistory(occurrences.put(entry, 1, Integer::sum));
    }

    /** How often {@code entry} is there. */
    public int count(Entry entry) {
        return occurrences.getOrElse(entry, 0);
    }
}
