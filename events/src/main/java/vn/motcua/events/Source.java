package vn.motcua.events;

import java.util.Locale;

/** Through which door a command came. Stored in lower case. */
public enum Source {
    /** A page of this system. */
    WEB,
    /** Another program over HTTP. */
    API,
    /** A duty of this system itself, such as the sweep that finds what became overdue. */
    SYSTEM,
    /** The importer: such events tell of a time before they were recorded and are marked wherever they are shown. */
    IMPORT;

    /** The stored form, e.g. {@code import}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads the stored form.
     *
     * @throws IllegalArgumentException for a word that is none of them
     */
    public static Source ofStored(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
