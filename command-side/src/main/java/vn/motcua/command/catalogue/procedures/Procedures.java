package vn.motcua.command.catalogue.procedures;

import io.vavr.collection.TreeMap;
import io.vavr.collection.Vector;
import java.util.List;
import java.util.Optional;
import vn.motcua.command.catalogue.procedures.Edition.State;
import vn.motcua.events.catalogue.ProcedureDrafted;
import vn.motcua.events.catalogue.ProcedureEvent;
import vn.motcua.events.catalogue.ProcedurePublished;
import vn.motcua.events.catalogue.ProcedureSuperseded;
import vn.motcua.events.catalogue.ProcedureWithdrawn;

/** The procedures as their events have left them; immutable, ordered by code. */
public final class Procedures {

    private static final Procedures NONE = new Procedures(TreeMap.empty(), 0);

    private final TreeMap<String, Vector<Edition>> editions;
    private final int events;

    private Procedures(TreeMap<String, Vector<Edition>> editions, int events) {
        this.editions = editions;
        this.events = events;
    }

    /** The procedures before the first event. */
    public static Procedures none() {
        return NONE;
    }

    /** The procedures after one more event. */
    public Procedures with(ProcedureEvent event) {
        Vector<Edition> before = editions.getOrElse(event.code(), Vector.empty());
        Vector<Edition> after;
        if (event instanceof ProcedureDrafted drafted) {
            after = before.filter(edition -> edition.version() != drafted.version())
                    .append(new Edition(
                            drafted.code(),
                            drafted.version(),
                            State.DRAFT,
                            drafted.definition(),
                            drafted.process(),
                            null,
                            null,
                            null));
        } else {
            after = before.map(edition -> edition.version() == event.version() ? after(edition, event) : edition);
        }
        return new Procedures(editions.put(event.code(), after), events + 1);
    }

    private static Edition after(Edition edition, ProcedureEvent event) {
        if (event instanceof ProcedurePublished published) {
            return edition.published(published.effectiveFrom(), published.effectiveUntil(), published.decision());
        }
        return event instanceof ProcedureSuperseded superseded
                ? edition.ended(State.SUPERSEDED, superseded.lastDay())
                : edition.ended(State.WITHDRAWN, ((ProcedureWithdrawn) event).lastDay());
    }

    /** How many events they consist of: their version. */
    public int events() {
        return events;
    }

    /** Every code, in order. */
    public List<String> codes() {
        return editions.keySet().toJavaList();
    }

    /** Every version of a procedure, drafts too, oldest first. */
    public List<Edition> editions(String code) {
        return editions.getOrElse(code, Vector.empty()).asJava();
    }

    /** The versions that were ever published, oldest first. */
    public List<Edition> published(String code) {
        return editions.getOrElse(code, Vector.empty())
                .filter(edition -> edition.state() != State.DRAFT)
                .asJava();
    }

    /** That version, draft or published. */
    public Optional<Edition> edition(String code, int version) {
        return editions.getOrElse(code, Vector.empty())
                .find(edition -> edition.version() == version)
                .toJavaOptional();
    }

    /** The newest version that was ever published. */
    public Optional<Edition> newest(String code) {
        List<Edition> all = published(code);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }
}
