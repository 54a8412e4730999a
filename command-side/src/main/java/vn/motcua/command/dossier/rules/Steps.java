package vn.motcua.command.dossier.rules;

import io.vavr.collection.Vector;
import io.vavr.control.Option;

/**
 * The steps of a dossier; immutable.
 *
 * @param all in the order of their numbers
 * @param recalledAfter how many there were when the result was recalled last; -1 where it never was
 */
public record Steps(Vector<Step> all, int recalledAfter) {

    static final Steps NONE = new Steps(Vector.empty(), -1);

    /** The number of the step that would come next. */
    public int nextNumber() {
        return all.size() + 1;
    }

    /** The step with that number. */
    public Option<Step> find(int number) {
        return number >= 1 && number <= all.size() ? Option.some(all.get(number - 1)) : Option.none();
    }

    /** The steps that wait for their officer. */
    public Vector<Step> open() {
        return all.filter(Step::open);
    }

    /** Whether {@code officerId} is answerable for an open step. */
    public boolean anyOpenOf(String officerId) {
        return all.exists(step -> step.open() && step.assignedTo(officerId));
    }

    /** The open step of that name and officer that was assigned first. */
    public Option<Step> firstOpen(String name, String officerId) {
        return all.find(step -> step.open() && step.name().equals(name) && step.assignedTo(officerId));
    }

    /** The step that was finished last before {@code number}; a step that is returned goes back to its officer. */
    public Option<Step> finishedBefore(int number) {
        return all.take(number - 1).reverseIterator().find(step -> step.phase() == Step.Phase.COMPLETED);
    }

    /** Whether no step was begun since the result was recalled. */
    public boolean recalledJustNow() {
        return recalledAfter == all.size();
    }

    Steps recalled() {
        return new Steps(all, all.size());
    }

    /** With {@code step} in the place of its number, which is taken already or the next one. */
    Steps with(Step step) {
        return new Steps(
                step.number() > all.size() ? all.append(step) : all.update(step.number() - 1, step), recalledAfter);
    }
}
