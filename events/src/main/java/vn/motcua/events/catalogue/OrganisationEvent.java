package vn.motcua.events.catalogue;

/** Something that happened to the units of the province or to the fields of its procedures. */
public sealed interface OrganisationEvent extends CatalogueEvent
        permits UnitEstablished, UnitRenamed, UnitDissolved, FieldNamed {

    /** The id of the one stream of the organisation. */
    String STREAM = "catalogue-organisation";
}
