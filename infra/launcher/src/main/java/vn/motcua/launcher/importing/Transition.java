package vn.motcua.launcher.importing;

import java.util.Locale;
import java.util.Optional;

/** What happened to a step, the part of the XES lifecycle that a dossier knows. */
enum Transition {
    /** Phân công. */
    SCHEDULE,
    /** Bắt đầu xử lý. */
    START,
    /** Hoàn thành. */
    COMPLETE;

    /** As written in logs, e.g. {@code complete}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word in any case. */
    static Optional<Transition> ofWord(String word) {
        for (Transition transition : values()) {
            if (transition.name().equalsIgnoreCase(word)) {
                return Optional.of(transition);
            }
        }
        return Optional.empty();
    }
}
