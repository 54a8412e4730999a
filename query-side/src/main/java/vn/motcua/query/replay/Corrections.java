package vn.motcua.query.replay;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.CorrectionRejected;
import vn.motcua.events.dossier.CorrectionRequested;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.query.replay.CorrectionCase.Decision;

/** Requests to correct what was recorded, and the decisions on them. */
final class Corrections implements Part {

    private final boolean erased;
    private final SortedMap<Integer, CorrectionCase> cases = new TreeMap<>();

    /**
     * @param erased whether the applicant's data was erased: then it is left out, even where a key is still in memory
     */
    Corrections(boolean erased) {
        this.erased = erased;
    }

    @Override
    public void apply(DossierEvent event, Deed deed) {
        if (event instanceof CorrectionRequested asked) {
            cases.put(
                    asked.correction(),
                    new CorrectionCase(
                            asked.correction(),
                            asked.field(),
                            shown(asked.field(), asked.before()),
                            shown(asked.field(), asked.after()),
                            asked.reason(),
                            deed,
                            Decision.PENDING,
                            null,
                            null));
        } else if (event instanceof CorrectionApproved approved) {
            CorrectionCase asked = cases.getOrDefault(
                    approved.correction(),
                    new CorrectionCase(
                            approved.correction(),
                            approved.field(),
                            shown(approved.field(), approved.before()),
                            shown(approved.field(), approved.after()),
                            null,
                            null,
                            Decision.PENDING,
                            null,
                            null));
            cases.put(approved.correction(), asked.decided(Decision.APPROVED, null, deed));
        } else if (event instanceof CorrectionRejected rejected) {
            cases.computeIfPresent(
                    rejected.correction(),
                    (number, asked) -> asked.decided(Decision.REJECTED, rejected.reason(), deed));
        }
    }

    private String shown(CorrectableField field, String value) {
        return erased && field.personal() ? null : value;
    }

    List<CorrectionCase> all() {
        return List.copyOf(cases.values());
    }
}
