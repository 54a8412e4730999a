package vn.motcua.localstack.process;

/** A local process cannot start or stop; the message is one line that tells the operator why, in English and Vietnamese. */
public final class LocalProcessException extends RuntimeException {

    /** @param message one line, already in both languages */
    public LocalProcessException(String message) {
        super(message);
    }

    /**
     * @param english what went wrong and what to look at, without a line break
     * @param vietnamese the same in Vietnamese
     */
    public LocalProcessException(String english, String vietnamese) {
        super(english + " / " + vietnamese);
    }

    /**
     * @param english what went wrong and what to look at, without a line break
     * @param vietnamese the same in Vietnamese
     * @param cause the technical cause
     */
    public LocalProcessException(String english, String vietnamese, Throwable cause) {
        super(english + " / " + vietnamese, cause);
    }
}
