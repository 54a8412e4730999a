package vn.motcua.command.dossier.rules;

import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.Department;

/** The fields that a correction (đính chính) can change: how each is read and what an approved value changes. */
public final class Corrected {

    /** Between code and name of a department in a correction's values. */
    private static final String SEPARATOR = "|";

    private Corrected() {}

    /** A department as a correction's value: {@code code|name}. */
    public static String value(Department department) {
        return department.code() + SEPARATOR + department.name();
    }

    /** What is recorded in {@code field} now; {@code null} where nothing is. */
    public static String recorded(Particulars particulars, CorrectableField field) {
        Applicant applicant = particulars.applicant();
        return switch (field) {
            case APPLICANT_NAME -> applicant == null ? null : applicant.name();
            case APPLICANT_IDENTITY_NUMBER -> applicant == null ? null : applicant.identityNumber();
            case APPLICANT_PHONE -> applicant == null ? null : applicant.phone();
            case APPLICANT_EMAIL -> applicant == null ? null : applicant.email();
            case APPLICANT_ADDRESS -> applicant == null ? null : applicant.address();
            case CONTENT -> particulars.content();
            case DEPARTMENT -> value(particulars.department());
            case CHANNEL -> particulars.channel().name();
        };
    }

    /** The particulars with {@code after} in {@code field}; data erased in the meantime stays erased. */
    static Particulars particulars(Particulars before, CorrectableField field, String after) {
        return switch (field) {
            case DEPARTMENT -> before.decidedBy(department(after));
            case CHANNEL -> before.cameBy(Channel.valueOf(after));
            case CONTENT -> before.erased() ? before : before.about(after);
            default ->
                before.applicant() == null ? before : before.ownedBy(applicant(before.applicant(), field, after));
        };
    }

    private static Department department(String value) {
        int separator = value.indexOf(SEPARATOR);
        return new Department(value.substring(0, separator), value.substring(separator + 1));
    }

    private static Applicant applicant(Applicant before, CorrectableField field, String after) {
        return new Applicant(
                before.kind(),
                field == CorrectableField.APPLICANT_NAME ? after : before.name(),
                field == CorrectableField.APPLICANT_IDENTITY_NUMBER ? after : before.identityNumber(),
                field == CorrectableField.APPLICANT_PHONE ? after : before.phone(),
                field == CorrectableField.APPLICANT_EMAIL ? after : before.email(),
                field == CorrectableField.APPLICANT_ADDRESS ? after : before.address());
    }
}
