package vn.motcua.query.eventlog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Puts rows that come in the order of dossiers together; a dossier goes on as soon as a row of the next one is seen. */
final class DossierGrouping {

    private static final Comparator<LoggedEvent> AS_IT_HAPPENED =
            Comparator.comparing(LoggedEvent::occurredAt).thenComparing(LoggedEvent::position);

    private final Consumer<List<LoggedDossier>> consumer;
    private List<LoggedDossier> whole = new ArrayList<>();
    private LoggedDossier current;
    private List<LoggedEvent> events = new ArrayList<>();

    DossierGrouping(Consumer<List<LoggedDossier>> consumer) {
        this.consumer = consumer;
    }

    /** @param row a dossier with one event */
    void add(LoggedDossier row) {
        if (current != null && !current.code().equals(row.code())) {
            close();
        }
        current = row;
        events.addAll(row.events());
    }

    /** Hands over what is whole, after a page of rows. */
    void handOver() {
        if (!whole.isEmpty()) {
            List<LoggedDossier> ready = whole;
            whole = new ArrayList<>();
            consumer.accept(ready);
        }
    }

    /** Hands over the last dossier, too: no row follows. */
    void finish() {
        if (current != null) {
            close();
        }
        handOver();
    }

    private void close() {
        events.sort(AS_IT_HAPPENED);
        whole.add(new LoggedDossier(
                current.code(),
                current.externalId(),
                current.department(),
                current.channel(),
                current.procedure(),
                current.receivedAt(),
                current.dueAt(),
                current.resultAt(),
                current.erased(),
                events));
        current = null;
        events = new ArrayList<>();
    }
}
