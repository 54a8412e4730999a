package vn.motcua.personaldata;

/** A master key is missing, unusable or not kept safely. */
public final class MasterKeyException extends RuntimeException {

    MasterKeyException(String english, String vietnamese) {
        super(english + " / " + vietnamese);
    }

    MasterKeyException(String english, String vietnamese, Throwable cause) {
        super(english + " / " + vietnamese, cause);
    }
}
