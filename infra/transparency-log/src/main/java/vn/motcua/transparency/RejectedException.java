package vn.motcua.transparency;

/** A text has the right form, but what it claims does not hold: a signature or a proof fails, or too few parties have signed. */
public final class RejectedException extends Exception {

    private final Sentence sentence;

    /**
     * @param english what does not hold, in English
     * @param vietnamese the same in Vietnamese
     */
    public RejectedException(String english, String vietnamese) {
        super(new Sentence(english, vietnamese).toString());
        this.sentence = new Sentence(english, vietnamese);
    }

    /** What does not hold. */
    public Sentence sentence() {
        return sentence;
    }
}
