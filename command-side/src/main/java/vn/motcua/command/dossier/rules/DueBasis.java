package vn.motcua.command.dossier.rules;

import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.workingtime.WorkingTime;
import vn.motcua.events.dossier.TimeLimit;

/**
 * What an appointment was computed from, so that it can be computed again by a corrected calendar.
 *
 * @param countedFrom when the time limit began; {@code null} where the date was promised or none runs
 * @param promised the date that was promised, not computed; {@code null} where it was computed or none runs
 * @param pauses when the clock stood still since then
 */
public record DueBasis(Instant countedFrom, Instant promised, Vector<Pause> pauses) {

    static final DueBasis NONE = new DueBasis(null, null, Vector.empty());

    /** The clock stood still from one instant to the other. */
    public record Pause(Instant from, Instant to) {}

    /** Computed by the time limit from {@code instant} on. */
    static DueBasis countedFrom(Instant instant) {
        return new DueBasis(instant, null, Vector.empty());
    }

    /** Promised by the authority: no calendar says why. */
    static DueBasis promised(Instant instant) {
        return instant == null ? NONE : new DueBasis(null, instant, Vector.empty());
    }

    DueBasis plus(Pause pause) {
        return new DueBasis(countedFrom, promised, pauses.append(pause));
    }

    /**
     * The appointment by {@code time}: a promised date stands, unless it falls on a closed day; every pause moves it.
     *
     * @return empty where none runs
     */
    Either<Refusal, Optional<Instant>> dueAt(TimeLimit limit, WorkingTime time) {
        Either<Refusal, Optional<Instant>> begun = promised != null
                ? time.movedOffClosedDays(promised).map(Optional::of)
                : countedFrom == null ? Either.right(Optional.empty()) : time.dueAt(countedFrom, limit);
        return pauses.foldLeft(
                begun,
                (due, pause) -> due.flatMap(instant -> instant.isEmpty()
                        ? due
                        : time.between(pause.from(), pause.to())
                                .flatMap(waited -> time.plus(instant.get(), waited))
                                .map(Optional::of)));
    }
}
