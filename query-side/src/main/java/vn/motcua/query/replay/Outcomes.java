package vn.motcua.query.replay;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierRefused;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.DossierWithdrawn;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.ResultRecalled;

/** How it came out: results, or an end without one. */
final class Outcomes implements Part {

    private final boolean erased;
    private final List<ReplayedResult> recalled = new ArrayList<>();
    private ReplayedResult result;
    private Closing closing;

    /**
     * @param erased whether the applicant's data was erased: then it is left out, even where a key is still in memory
     */
    Outcomes(boolean erased) {
        this.erased = erased;
    }

    @Override
    public void apply(DossierEvent event, Deed deed) {
        if (event instanceof ResultIssued issued) {
            result = new ReplayedResult(
                    issued.outcome(),
                    issued.documentNumber(),
                    issued.summary(),
                    issued.reason(),
                    deed,
                    null,
                    null,
                    null,
                    null,
                    null);
        } else if (event instanceof ResultRecalled recall) {
            recalled.add(told().recalled(recall.reason(), deed));
            result = null;
        } else if (event instanceof ResultDelivered delivered) {
            result = told().delivered(erased ? null : delivered.recipient(), delivered.method(), deed);
        } else if (event instanceof DossierRefused refused) {
            closing = new Closing(Closing.Kind.REFUSED, refused.reason(), refused.legalBasis(), deed);
        } else if (event instanceof DossierStopped stopped) {
            closing = new Closing(Closing.Kind.STOPPED, stopped.reason(), null, deed);
        } else if (event instanceof DossierWithdrawn withdrawn) {
            closing = new Closing(Closing.Kind.WITHDRAWN, erased ? null : withdrawn.reason(), null, deed);
        }
    }

    private ReplayedResult told() {
        return result == null ? ReplayedResult.UNTOLD : result;
    }

    ReplayedResult result() {
        return result;
    }

    List<ReplayedResult> recalled() {
        return recalled;
    }

    Closing closing() {
        return closing;
    }
}
