package vn.motcua.personaldata;

/**
 * A ciphertext in the ledger does not belong where it stands, was altered, or has no key although nobody erased it. The
 * message names the place and holds nothing of the content.
 */
public final class PersonalDataUnreadableException extends RuntimeException {

    PersonalDataUnreadableException(String message) {
        super(message);
    }
}
