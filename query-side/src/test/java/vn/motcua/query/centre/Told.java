package vn.motcua.query.centre;

import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.DossierEvent;

/** An event and where it comes from. */
public record Told(Provenance provenance, DossierEvent event) {}
