package vn.motcua.transparency.verifier;

import java.util.List;
import vn.motcua.transparency.Sentence;

/** The command line is wrong; all its faults are named. */
final class UsageException extends Exception {

    private final List<Sentence> faults;

    UsageException(List<Sentence> faults) {
        super(faults.toString());
        this.faults = List.copyOf(faults);
    }

    List<Sentence> faults() {
        return faults;
    }
}
