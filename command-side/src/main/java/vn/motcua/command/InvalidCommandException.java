package vn.motcua.command;

import java.util.List;
import java.util.stream.Collectors;

/** A command whose fields are wrong: it was never tried. Carries every fault at once. */
public final class InvalidCommandException extends RuntimeException {

    private final transient List<Fault> faults;

    public InvalidCommandException(List<Fault> faults) {
        super(
                faults.stream()
                        .map(fault -> fault.field() + ": " + fault.code())
                        .collect(Collectors.joining(", ", "invalid command: ", "")),
                null,
                false,
                false);
        this.faults = List.copyOf(faults);
    }

    /** At least one, in the order of the command's fields. */
    public List<Fault> faults() {
        return faults;
    }
}
