package vn.motcua.events.dossier;

import vn.motcua.events.PersonalData;

/** What a correction (đính chính) may change. */
public enum CorrectableField implements PersonalData.Sensitivity {
    APPLICANT_NAME(true),
    APPLICANT_IDENTITY_NUMBER(true),
    APPLICANT_PHONE(true),
    APPLICANT_EMAIL(true),
    APPLICANT_ADDRESS(true),
    CONTENT(true),
    /** The department that decides; values are its code. Moves the dossier in the statistics of its month. */
    DEPARTMENT(false),
    /** A {@link Channel} by name. Moves the dossier in the statistics of its month. */
    CHANNEL(false);

    private final boolean personal;

    CorrectableField(boolean personal) {
        this.personal = personal;
    }

    @Override
    public boolean personal() {
        return personal;
    }
}
