package vn.motcua.command.cataloguekeeping;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import vn.motcua.command.GivenChange;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.events.catalogue.CatalogueEvent;

/** What was decided about the catalogue. */
final class DecidedChange {

    private DecidedChange() {}

    /** Applies the events, in the role by which the caller keeps the catalogue, or throws what refused them. */
    static void apply(GivenChange change, Either<Seq<Refusal>, ? extends List<? extends CatalogueEvent>> decided) {
        Role role = change.caller().has(Role.ADMIN) ? Role.ADMIN : Role.IMPORTER;
        GivenChange.accepted(decided).forEach(event -> change.apply(role, event));
    }
}
