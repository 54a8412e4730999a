package vn.motcua.command;

import java.util.List;
import java.util.stream.Collectors;

/** A command was refused and changed nothing. Carries every refusal at once; its message has only their codes. */
public final class CommandRefusedException extends RuntimeException {

    private final transient List<Refusal> refusals;

    public CommandRefusedException(List<Refusal> refusals) {
        super(
                refusals.stream().map(Refusal::rule).collect(Collectors.joining(", ", "refused by ", "")),
                null,
                false,
                false);
        this.refusals = List.copyOf(refusals);
    }

    /** At least one; all of one kind, since who may not do it is not told what else stands in the way. */
    public List<Refusal> refusals() {
        return refusals;
    }

    /** Whether the caller, not the dossier, stands in the way. */
    public boolean forbidden() {
        return refusals.stream().anyMatch(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
    }
}
