package vn.motcua.command.catalogue.officers;

import static vn.motcua.command.catalogue.administration.CatalogueAdministration.when;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.administration.CatalogueAdministration;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.events.catalogue.OfficerAppointed;
import vn.motcua.events.catalogue.OfficerEvent;
import vn.motcua.events.catalogue.OfficerRegistered;
import vn.motcua.events.catalogue.OfficerRelieved;

/** When officers may be listed, appointed and relieved: in units that exist, once in each role at a time. */
final class OfficerRules {

    private OfficerRules() {}

    static Either<Seq<Refusal>, List<OfficerEvent>> decide(RegisterOfficer command, Caller caller, Officers officers) {
        return CatalogueAdministration.decide(
                caller,
                () -> when(
                        officers.officer(command.officer())
                                .filter(known -> known.name().equals(command.name())
                                        && known.position().equals(command.position()))
                                .isPresent(),
                        "officer.unchanged",
                        "Cán bộ đã có trong danh mục với tên và chức vụ này.",
                        "The officer is in the catalogue with this name and position already."),
                () -> List.of(new OfficerRegistered(command.officer(), command.name(), command.position())));
    }

    static Either<Seq<Refusal>, List<OfficerEvent>> decide(
            AppointOfficer command, Caller caller, Officers officers, Units units) {
        return CatalogueAdministration.decide(
                caller,
                () -> unknown(command.officer(), officers)
                        .appendAll(when(
                                !units.exists(command.unit(), command.from()),
                                "unit.unknown",
                                "Vào ngày %s không có đơn vị %s.".formatted(command.from(), command.unit()),
                                "On %s there is no unit %s.".formatted(command.from(), command.unit())))
                        .appendAll(when(
                                officers.officer(command.officer()).stream()
                                        .flatMap(officer -> officer.memberships().stream())
                                        .anyMatch(membership -> membership.is(command.unit(), command.role())
                                                && (membership.lastDay() == null
                                                        || !membership.lastDay().isBefore(command.from()))),
                                "officer.appointed",
                                "Cán bộ đang giữ vai trò này tại đơn vị.",
                                "The officer has this role in the unit already.")),
                () -> List.of(new OfficerAppointed(
                        command.officer(), command.unit(), command.role(), command.from(), command.legalBasis())));
    }

    static Either<Seq<Refusal>, List<OfficerEvent>> decide(RelieveOfficer command, Caller caller, Officers officers) {
        return CatalogueAdministration.decide(
                caller,
                () -> unknown(command.officer(), officers)
                        .appendAll(when(
                                officers.officer(command.officer()).stream()
                                        .flatMap(officer -> officer.memberships().stream())
                                        .noneMatch(membership -> membership.is(command.unit(), command.role())
                                                && membership.lastDay() == null
                                                && membership.holdsOn(command.lastDay())),
                                "officer.not-appointed",
                                "Vào ngày này cán bộ không giữ vai trò đó tại đơn vị.",
                                "On this day the officer does not have that role in the unit.")),
                () -> List.of(new OfficerRelieved(
                        command.officer(), command.unit(), command.role(), command.lastDay(), command.legalBasis())));
    }

    private static Seq<Refusal> unknown(String officer, Officers officers) {
        return when(
                officers.officer(officer).isEmpty(),
                "officer.unknown",
                "Danh mục không có cán bộ này.",
                "The catalogue has no such officer.");
    }
}
