package vn.motcua.command;

/**
 * One thing that is wrong with a field of a command. The sentences never repeat what was entered.
 *
 * @param field where, e.g. {@code applicant.phone} or {@code papers[0].name}
 * @param code what, stable, e.g. {@code field.required}
 * @param vietnamese the sentence for the user
 * @param english the same in English
 */
public record Fault(String field, String code, String vietnamese, String english) {}
