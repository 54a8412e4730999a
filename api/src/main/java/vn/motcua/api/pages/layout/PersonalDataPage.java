package vn.motcua.api.pages.layout;

import java.util.List;
import vn.motcua.api.access.PersonalDataAnswer;

/**
 * A page that shows personal data of applicants.
 *
 * @param page the page
 * @param shownDossiers the codes of the dossiers whose data it shows
 */
public record PersonalDataPage(Page page, List<String> shownDossiers) implements PersonalDataAnswer {

    /** Copies the codes. */
    public PersonalDataPage {
        shownDossiers = List.copyOf(shownDossiers);
    }
}
