package vn.motcua.api.problem;

/**
 * One field that cannot be taken as it is.
 *
 * @param field its path in the body, or the name of a parameter
 * @param sentence what is wrong with it
 */
public record InvalidField(String field, Sentence sentence) {

    /** An invalid field, said in both languages. */
    public static InvalidField of(String field, String vietnamese, String english) {
        return new InvalidField(field, new Sentence(vietnamese, english));
    }
}
