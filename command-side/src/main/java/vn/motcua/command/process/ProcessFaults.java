package vn.motcua.command.process;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.command.Fault;

/** Collects what is wrong with a definition. */
final class ProcessFaults {

    private final List<Fault> faults = new ArrayList<>();

    void add(String field, String code, String vietnamese, String english) {
        faults.add(new Fault(field, "process." + code, vietnamese, english));
    }

    void require(boolean holds, String field, String code, String vietnamese, String english) {
        if (!holds) {
            add(field, code, vietnamese, english);
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }
}
