package vn.motcua.query.projection;

/** The department that an approved correction names, written {@code code|name} in the event. */
public final class CorrectedDepartment {

    private CorrectedDepartment() {}

    /** Reads the event's value; a code alone is allowed. */
    public static CodedName of(String value) {
        int bar = value.indexOf('|');
        return bar < 0 ? new CodedName(value, null) : new CodedName(value.substring(0, bar), value.substring(bar + 1));
    }
}
