package vn.motcua.command.dossier.rules;

import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;

/** What a dossier is about, as its first event says. */
final class Intakes {

    private Intakes() {}

    static Particulars particulars(DossierSubmitted event, Provenance provenance) {
        return new Particulars(
                null,
                event.procedure(),
                event.department(),
                Channel.ONLINE,
                provenance.actor().id(),
                event.applicant(),
                event.content(),
                false,
                false);
    }

    static Particulars particulars(DossierReceived event) {
        return new Particulars(
                event.externalId(),
                event.procedure(),
                event.department(),
                event.channel(),
                null,
                event.applicant(),
                event.content(),
                event.stateSecret(),
                false);
    }
}
