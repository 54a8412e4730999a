package vn.motcua.command.catalogue;

import java.util.List;

/** A catalogue file contradicts itself or is incomplete; nothing of it is used. Carries every fault at once. */
public final class InvalidCatalogueException extends RuntimeException {

    private final transient List<String> faults;

    InvalidCatalogueException(List<String> faults) {
        super("bad catalogue: " + String.join("; ", faults));
        this.faults = List.copyOf(faults);
    }

    /** At least one, each naming the entry. */
    public List<String> faults() {
        return faults;
    }
}
