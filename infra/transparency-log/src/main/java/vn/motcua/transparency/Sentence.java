package vn.motcua.transparency;

import java.util.Objects;

/**
 * One statement for the reader, in both languages. It never holds personal data: no payload, no name, no identity number.
 *
 * @param english the sentence in English
 * @param vietnamese the same sentence in Vietnamese
 */
public record Sentence(String english, String vietnamese) {

    public Sentence {
        Objects.requireNonNull(english, "english");
        Objects.requireNonNull(vietnamese, "vietnamese");
    }

    /** Both languages on one line, English first. */
    @Override
    public String toString() {
        return english + " / " + vietnamese;
    }
}
