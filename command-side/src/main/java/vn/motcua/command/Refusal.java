package vn.motcua.command;

import java.util.Map;

/**
 * Why a valid command may not be done now or not by this caller.
 *
 * @param kind whether the caller or the dossier stands in the way
 * @param rule the rule's stable code, e.g. {@code dossier.status}
 * @param legalBasis the provision that the rule rests on
 * @param parameters what the sentence is made of, without personal data
 * @param vietnamese the sentence for the user
 * @param english the same in English
 */
public record Refusal(
        Kind kind, String rule, String legalBasis, Map<String, String> parameters, String vietnamese, String english) {

    /** What stands in the way. */
    public enum Kind {
        /** The caller may not do it: HTTP 403. */
        FORBIDDEN,
        /** The dossier, the calendar or the catalogue does not allow it now: HTTP 409. */
        CONFLICT
    }

    public Refusal {
        parameters = Map.copyOf(parameters);
    }

    /** A refusal because of the caller. */
    public static Refusal forbidden(
            String rule, String legalBasis, Map<String, String> parameters, String vietnamese, String english) {
        return new Refusal(Kind.FORBIDDEN, rule, legalBasis, parameters, vietnamese, english);
    }

    /** A refusal because of the dossier, the calendar or the catalogue. */
    public static Refusal conflict(
            String rule, String legalBasis, Map<String, String> parameters, String vietnamese, String english) {
        return new Refusal(Kind.CONFLICT, rule, legalBasis, parameters, vietnamese, english);
    }
}
