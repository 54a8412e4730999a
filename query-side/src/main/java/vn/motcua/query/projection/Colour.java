package vn.motcua.query.projection;

import java.util.Locale;

/** Every table of a read model exists twice. One colour serves; the other can be filled anew beside it. */
public enum Colour {
    BLUE,
    GREEN;

    /** The table of this colour, e.g. {@code views.dossier_status_blue}. */
    public String table(String name) {
        return ViewsSchema.NAME + "." + name + "_" + stored();
    }

    /** The stored form, e.g. {@code blue}. */
    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads the stored form. */
    public static Colour ofStored(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The other one. */
    public Colour other() {
        return this == BLUE ? GREEN : BLUE;
    }
}
