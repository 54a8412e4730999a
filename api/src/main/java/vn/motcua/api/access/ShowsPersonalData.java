package vn.motcua.api.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint that shows personal data of applicants. Either it answers with a {@link PersonalDataAnswer}, which is
 * recorded by itself, or it writes its answer as a stream and calls {@link AccessRecorder#bulkRead} before the first byte.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ShowsPersonalData {

    /**
     * The query parameters that are kept with the record: codes, days, instants, positions. Never one that takes words,
     * because words that are searched for may be a name.
     */
    String[] filters() default {};

    /** The query parameters that take words: kept where they are a dossier's code, and otherwise only that there were some. */
    String[] words() default {};
}
