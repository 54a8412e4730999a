package vn.motcua.transparency;

/** A text does not have the form its format asks for; the sentence says which part. Every parser of this module throws this and nothing else. */
public final class MalformedException extends Exception {

    private final Sentence sentence;

    /**
     * @param english what is wrong with the form, in English
     * @param vietnamese the same in Vietnamese
     */
    public MalformedException(String english, String vietnamese) {
        this(new Sentence(english, vietnamese));
    }

    /** @param sentence what is wrong with the form */
    public MalformedException(Sentence sentence) {
        super(sentence.toString());
        this.sentence = sentence;
    }

    /** What is wrong with the form. */
    public Sentence sentence() {
        return sentence;
    }
}
