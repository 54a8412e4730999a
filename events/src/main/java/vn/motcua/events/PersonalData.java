package vn.motcua.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what an applicant told the centre about a person or about the matter: identity, contact, content (dữ liệu cá nhân).
 * The ledger stores such a component only as ciphertext, and once the applicant's data is erased it reads as {@code null};
 * so its type is never a primitive, and whoever reads the event accepts {@code null}.
 *
 * <p>What officers did, decided and wrote is not marked: it outlives an erasure, because they answer for it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface PersonalData {

    /**
     * The component of the same record that says whether this one is personal, a {@link Sensitivity}; empty where it
     * always is.
     */
    String decidedBy() default "";

    /** Says of a value whether what stands beside it is personal data. */
    interface Sensitivity {

        /** Whether the values are personal data. */
        boolean personal();
    }
}
