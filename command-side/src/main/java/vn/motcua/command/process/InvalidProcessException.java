package vn.motcua.command.process;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.command.Fault;

/** A definition of a process contradicts itself or is incomplete; nothing of it is used. Carries every fault at once. */
public final class InvalidProcessException extends RuntimeException {

    private final transient List<Fault> faults;

    /** Refused for these reasons, at least one. */
    public InvalidProcessException(List<Fault> faults) {
        super("bad process: "
                + faults.stream()
                        .map(fault -> fault.field() + ": " + fault.english())
                        .collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Each names its place, e.g. {@code processes[0].steps[2].role}. */
    public List<Fault> faults() {
        return faults;
    }
}
