package vn.motcua.personaldata;

import org.axonframework.serialization.SerializationException;

/**
 * A ciphertext in the ledger does not belong where it stands, was altered, or has no key although nobody erased it. The
 * message names the place and holds nothing of the content. Whoever reads the event treats it like any other that cannot be
 * read: it is that event's fault, and no reason to stop.
 */
public final class PersonalDataUnreadableException extends SerializationException {

    PersonalDataUnreadableException(String message) {
        super(message);
    }
}
