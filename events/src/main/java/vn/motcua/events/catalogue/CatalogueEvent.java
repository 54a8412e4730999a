package vn.motcua.events.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that happened to the catalogue. Who did it and when is the event's {@link vn.motcua.events.Provenance}, its metadata.
 * Each part of the catalogue is one stream.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface CatalogueEvent permits OrganisationEvent, OfficerEvent, ProcedureEvent {}
