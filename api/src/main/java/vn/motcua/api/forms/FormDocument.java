package vn.motcua.api.forms;

import java.util.List;
import vn.motcua.api.access.PersonalDataAnswer;

/**
 * A form as it is sent.
 *
 * @param code the dossier that it tells of
 * @param content a PDF file or an XHTML page
 */
record FormDocument(String code, byte[] content) implements PersonalDataAnswer {

    @Override
    public List<String> shownDossiers() {
        return List.of(code);
    }

    /** Without the form's content: values end up in logs and in the messages of exceptions. */
    @Override
    public String toString() {
        return "FormDocument[" + code + "]";
    }
}
