package vn.motcua.query.worklist;

import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.query.projection.RecordedEvent;

/** One dossier while a batch is folded over it, and the entries of worklists that the batch has changed. */
final class WorkedDossier {

    private final String code;
    private final SortedMap<Integer, Entry> touched = new TreeMap<>();
    private DossierWork work;
    private long position;

    /**
     * An entry as the batch leaves it.
     *
     * @param step what is, or was last, to be done
     * @param work the dossier at that time
     * @param open whether it is still to be done
     * @param position the ledger position of the event that changed it last
     */
    record Entry(OpenStep step, DossierWork work, boolean open, long position) {}

    WorkedDossier(String code, DossierWork work, long position) {
        this.code = code;
        this.work = work;
        this.position = position;
    }

    static WorkedDossier unknown(String code) {
        return new WorkedDossier(code, DossierWork.NONE, -1);
    }

    /** Takes one event in; what is not newer than what is known is ignored. */
    void apply(RecordedEvent recorded) {
        if (recorded.position() <= position) {
            return;
        }
        DossierWork before = work;
        work = before.after(recorded.event(), recorded.occurredAt());
        position = recorded.position();
        before.open().forEach((number, step) -> touched.put(number, new Entry(step, work, false, position)));
        work.open().forEach((number, step) -> touched.put(number, new Entry(step, work, true, position)));
    }

    String code() {
        return code;
    }

    DossierWork work() {
        return work;
    }

    long position() {
        return position;
    }

    /** By the step's number. */
    SortedMap<Integer, Entry> touched() {
        return touched;
    }
}
