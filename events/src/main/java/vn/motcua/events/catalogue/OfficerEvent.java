package vn.motcua.events.catalogue;

/** Something that happened to the list of officers who may be assigned. Identity and sign-in stay with the OIDC provider. */
public sealed interface OfficerEvent extends CatalogueEvent
        permits OfficerRegistered, OfficerAppointed, OfficerRelieved {

    /** The id of the one stream of the officers. */
    String STREAM = "catalogue-officers";

    /** The subject of the officer's token, the personal number. */
    String officer();
}
