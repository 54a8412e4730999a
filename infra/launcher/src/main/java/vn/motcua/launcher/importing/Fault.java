package vn.motcua.launcher.importing;

/**
 * One thing that is wrong with a line, in the user's words.
 *
 * @param field the field of the mapping, e.g. {@code at}; {@code null} where the whole line is meant
 * @param vietnamese the sentence in Vietnamese
 * @param english the sentence in English
 */
record Fault(String field, String vietnamese, String english) {

    /** Both sentences with the field before them, e.g. {@code at: … / …}. */
    @Override
    public String toString() {
        return (field == null ? "" : field + ": ") + vietnamese + " / " + english;
    }
}
