package vn.motcua.command.catalogue.officers;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.events.catalogue.OfficerEvent;

/** A change of the list of officers, given by the administrator of the catalogue. */
public sealed interface OfficerCommand permits RegisterOfficer, AppointOfficer, RelieveOfficer {

    /** What comes of it, or every reason why nothing does. */
    Either<Seq<Refusal>, List<OfficerEvent>> decide(Caller caller, Officers officers, Units units);
}
