package vn.motcua.sealer;

import vn.motcua.transparency.Sentence;

/**
 * What is stored does not continue what was signed. Nothing is signed any more until somebody has found out why: a second history signed with
 * the same key could never be taken back.
 */
public final class LedgerInconsistentException extends Exception {

    private final Sentence sentence;

    /**
     * @param english what does not fit, in English, with the position if it is known
     * @param vietnamese the same in Vietnamese
     */
    LedgerInconsistentException(String english, String vietnamese) {
        super(english);
        this.sentence = new Sentence(english, vietnamese);
    }

    /** What does not fit; no personal data. */
    public Sentence sentence() {
        return sentence;
    }
}
