package vn.motcua.command.catalogue.organisation;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.events.catalogue.OrganisationEvent;

/** A change of the organisation, given by the administrator of the catalogue. */
public sealed interface OrganisationCommand permits EstablishUnit, RenameUnit, DissolveUnits, NameField {

    /**
     * What comes of it, or every reason why nothing does.
     *
     * @param today the present day in Vietnam
     */
    Either<Seq<Refusal>, List<OrganisationEvent>> decide(Caller caller, Units units, LocalDate today);
}
