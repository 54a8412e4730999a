package vn.motcua.api.problem;

/**
 * One sentence in both languages. It never repeats what the client sent: answers end up in logs of other systems.
 *
 * @param vietnamese the sentence in Vietnamese
 * @param english the same in English
 */
public record Sentence(String vietnamese, String english) {

    /** The sentence in {@code language}. */
    public String in(Language language) {
        return language == Language.ENGLISH ? english : vietnamese;
    }
}
