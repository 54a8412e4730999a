package vn.motcua.query.replay;

import vn.motcua.events.dossier.DossierEvent;

/** One side of a dossier while its events are folded. Takes events in any order: histories come as they come. */
interface Part {

    /** Takes in what the event says of this side, often nothing. */
    void apply(DossierEvent event, Deed deed);
}
