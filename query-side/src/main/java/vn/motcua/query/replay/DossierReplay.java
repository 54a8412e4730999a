package vn.motcua.query.replay;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.query.projection.RecordedEvent;

/**
 * The life of one dossier, to be replayed to any {@link Point}. Everything comes from the events that it is given, read once:
 * two points of the same replay are never taken from different states of the ledger.
 */
public final class DossierReplay {

    /** An intake is folded first, though a history may tell of a step that happened before it. */
    private static final Comparator<RecordedEvent> BY_OCCURRENCE = Comparator.comparing(
                    (RecordedEvent event) -> !event.isIntake())
            .thenComparing(RecordedEvent::occurredAt)
            .thenComparing(RecordedEvent::position);

    private final List<RecordedEvent> history;
    private final Optional<RecordedEvent> erasure;

    /**
     * @param history every event of the dossier in the ledger's order
     * @throws IllegalArgumentException if it does not begin with an intake, or tells of several dossiers
     */
    public DossierReplay(List<RecordedEvent> history) {
        if (history.isEmpty() || !history.get(0).isIntake()) {
            throw new IllegalArgumentException("a dossier's history begins with its intake");
        }
        String code = history.get(0).code();
        if (history.stream().anyMatch(event -> !event.code().equals(code))) {
            throw new IllegalArgumentException("the events belong to several dossiers");
        }
        this.history = List.copyOf(history);
        this.erasure = history.stream()
                .filter(event -> event.event() instanceof ApplicantDataErased)
                .findFirst();
    }

    /** The event with which the dossier begins. */
    public Deed beginning() {
        return Deed.of(history.get(0));
    }

    /** The dossier as it stood at the point; empty before its intake. */
    public Optional<ReplayedDossier> asOf(Point point) {
        List<RecordedEvent> until = until(point);
        if (until.isEmpty()) {
            return Optional.empty();
        }
        DossierFold fold = new DossierFold(erasure.isPresent());
        until.forEach(fold::apply);
        return Optional.of(fold.state(history.get(0).code(), erasure(point)));
    }

    /** What happened after {@code from} and until {@code to}, in the order in which {@code to} folds it. */
    public List<Deed> between(Point from, Point to) {
        Set<Long> known = until(from).stream().map(RecordedEvent::position).collect(Collectors.toSet());
        return until(to).stream()
                .filter(event -> !known.contains(event.position()))
                .map(Deed::of)
                .toList();
    }

    private List<RecordedEvent> until(Point point) {
        if (!point.covers(history.get(0))) {
            return List.of();
        }
        Stream<RecordedEvent> covered = history.stream().filter(point::covers);
        return point.axis() == Axis.OCCURRED ? covered.sorted(BY_OCCURRENCE).toList() : covered.toList();
    }

    private Erasure erasure(Point point) {
        return erasure.map(event -> {
                    ApplicantDataErased erased = (ApplicantDataErased) event.event();
                    return new Erasure(erased.legalBasis(), erased.reason(), !point.covers(event), Deed.of(event));
                })
                .orElse(null);
    }
}
