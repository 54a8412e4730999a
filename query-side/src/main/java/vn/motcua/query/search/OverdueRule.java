package vn.motcua.query.search;

import java.util.Set;
import vn.motcua.events.dossier.DossierStatus;

/** Which dossiers can be overdue at all. */
final class OverdueRule {

    /** The clock runs in these; it stands still while the applicant has to act, and after the end. */
    static final Set<DossierStatus> OPEN = Set.of(DossierStatus.RECEIVED, DossierStatus.IN_PROGRESS);

    private OverdueRule() {}
}
