package vn.motcua.api.pages.officer;

import java.util.List;

/**
 * One field of an action's form.
 *
 * @param name its name in the form
 * @param words which of the labels it has
 * @param kind how it is filled in
 * @param needed whether the action cannot be done without it
 * @param choices what can be chosen; for {@link Kind#FIXED} the one value
 * @param initial what stands in it before anything is typed
 */
public record FormField(String name, String words, Kind kind, boolean needed, List<Choice> choices, String initial) {

    /** How a field is filled in. */
    public enum Kind {
        /** A line of text. */
        LINE,
        /** Several lines. */
        TEXT,
        /** Papers, one a line. */
        PAPERS,
        /** One of several values, or none. */
        CHOICE,
        /** A day and a time of day in Vietnam. */
        MOMENT,
        /** Said, not asked. */
        FIXED
    }

    /**
     * Something to choose.
     *
     * @param value what is sent
     * @param label in Vietnamese; {@code null} where the message files have words for the value
     */
    public record Choice(String value, String label) {}

    static FormField line(String name, String words, boolean needed) {
        return new FormField(name, words, Kind.LINE, needed, List.of(), "");
    }

    static FormField text(String name, String words, boolean needed) {
        return new FormField(name, words, Kind.TEXT, needed, List.of(), "");
    }

    static FormField choice(String name, String words, boolean needed, List<Choice> choices) {
        return new FormField(name, words, Kind.CHOICE, needed, choices, "");
    }

    static FormField papers(String initial) {
        return new FormField("papers", "papers", Kind.PAPERS, true, List.of(), initial);
    }

    static FormField moment(String name, String words, boolean needed) {
        return new FormField(name, words, Kind.MOMENT, needed, List.of(), "");
    }

    static FormField fixed(String name, String words, Choice only) {
        return new FormField(name, words, Kind.FIXED, false, List.of(only), only.value());
    }
}
