package vn.motcua.api.access;

import java.util.Collection;

/** An answer that shows personal data of applicants; it is recorded before it leaves. */
public interface PersonalDataAnswer {

    /** The codes of the dossiers that it shows, at most {@value #MOST_DOSSIERS}; empty where it shows none. */
    Collection<String> shownDossiers();

    /** A record lists no more dossiers than a page of a list holds. */
    int MOST_DOSSIERS = 200;
}
