package vn.motcua.command.catalogue;

import vn.motcua.command.catalogue.officers.Officers;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.command.catalogue.procedures.Procedures;
import vn.motcua.events.catalogue.CatalogueEvent;
import vn.motcua.events.catalogue.OfficerEvent;
import vn.motcua.events.catalogue.OrganisationEvent;
import vn.motcua.events.catalogue.ProcedureEvent;

/**
 * Everything that the catalogue's events tell; immutable.
 *
 * @param units the organisation
 * @param officers who may be assigned
 * @param procedures every version, drafts too
 */
public record CatalogueState(Units units, Officers officers, Procedures procedures) {

    /** The catalogue before its first event. */
    public static CatalogueState none() {
        return new CatalogueState(Units.none(), Officers.none(), Procedures.none());
    }

    /** The catalogue after one more event. */
    public CatalogueState with(CatalogueEvent event) {
        if (event instanceof OrganisationEvent organisation) {
            return new CatalogueState(units.with(organisation), officers, procedures);
        }
        return event instanceof OfficerEvent officer
                ? new CatalogueState(units, officers.with(officer), procedures)
                : new CatalogueState(units, officers, procedures.with((ProcedureEvent) event));
    }

    /** Names this state among all that the catalogue goes through, the same on every node. */
    public String version() {
        return units.events() + "-" + officers.events() + "-" + procedures.events();
    }
}
