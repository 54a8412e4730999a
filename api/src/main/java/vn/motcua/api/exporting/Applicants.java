package vn.motcua.api.exporting;

import java.util.Collection;
import java.util.Map;

/** Tells under which pseudonym the owner of a dossier (chủ hồ sơ) goes. */
interface Applicants {

    /**
     * The pseudonym of each dossier's owner. A dossier that names no owner, or whose key was destroyed, has none.
     *
     * @param codes dossier codes
     * @param pseudonyms those of the export
     */
    Map<String, String> pseudonyms(Collection<String> codes, Pseudonyms pseudonyms);
}
