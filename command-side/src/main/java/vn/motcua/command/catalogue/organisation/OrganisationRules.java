package vn.motcua.command.catalogue.organisation;

import static vn.motcua.command.catalogue.administration.CatalogueAdministration.when;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.administration.CatalogueAdministration;
import vn.motcua.events.catalogue.FieldNamed;
import vn.motcua.events.catalogue.OrganisationEvent;
import vn.motcua.events.catalogue.UnitDissolved;
import vn.motcua.events.catalogue.UnitEstablished;
import vn.motcua.events.catalogue.UnitRenamed;

/** When units may be set up, renamed and ended: codes are used once, and a unit changes only while it exists. */
final class OrganisationRules {

    private OrganisationRules() {}

    static Either<Seq<Refusal>, List<OrganisationEvent>> decide(EstablishUnit command, Caller caller, Units units) {
        return CatalogueAdministration.decide(
                caller,
                () -> when(
                                units.unit(command.code()).isPresent(),
                                "unit.exists",
                                "Mã định danh %s đã được dùng; mã không dùng lại cho đơn vị khác."
                                        .formatted(command.code()),
                                "The identifier code %s is taken; a code is never used for another unit."
                                        .formatted(command.code()))
                        .appendAll(when(
                                command.parent() != null && !units.exists(command.parent(), command.from()),
                                "unit.parent",
                                "Vào ngày %s không có đơn vị cấp trên %s.".formatted(command.from(), command.parent()),
                                "On %s there is no parent unit %s.".formatted(command.from(), command.parent()))),
                () -> List.of(new UnitEstablished(
                        command.code(),
                        command.name(),
                        command.kind(),
                        command.parent(),
                        command.from(),
                        command.legalBasis(),
                        command.confidence(),
                        command.sample())));
    }

    static Either<Seq<Refusal>, List<OrganisationEvent>> decide(
            RenameUnit command, Caller caller, Units units, LocalDate today) {
        Optional<Unit> unit = units.unit(command.code());
        return CatalogueAdministration.decide(
                caller,
                () -> when(
                                !units.exists(command.code(), command.from()),
                                "unit.unknown",
                                "Vào ngày %s không có đơn vị %s.".formatted(command.from(), command.code()),
                                "On %s there is no unit %s.".formatted(command.from(), command.code()))
                        .appendAll(when(
                                unit.filter(known -> !known.names()
                                                .get(known.names().size() - 1)
                                                .from()
                                                .isBefore(command.from()))
                                        .isPresent(),
                                "unit.name-order",
                                "Tên mới phải có hiệu lực sau ngày bắt đầu của tên hiện tại.",
                                "The new name must begin after the day on which the present one began."))
                        .appendAll(when(
                                command.from().isAfter(today),
                                "unit.rename-ahead",
                                "Tên mới được ghi từ ngày có hiệu lực; ngày này chưa đến.",
                                "A new name is entered once it holds; this day is still to come."))
                        .appendAll(when(
                                unit.filter(known -> known.name().equals(command.name()))
                                        .isPresent(),
                                "unit.unchanged",
                                "Đơn vị đã có tên này.",
                                "The unit has this name already.")),
                () -> List.of(new UnitRenamed(command.code(), command.name(), command.from(), command.legalBasis())));
    }

    static Either<Seq<Refusal>, List<OrganisationEvent>> decide(DissolveUnits command, Caller caller, Units units) {
        return CatalogueAdministration.decide(
                caller,
                () -> Vector.ofAll(command.units())
                        .flatMap(code -> ends(code, command, units))
                        .appendAll(Vector.ofAll(command.successors()).flatMap(code -> follows(code, command, units))),
                () -> command.units().stream()
                        .map(code -> (OrganisationEvent)
                                new UnitDissolved(code, command.lastDay(), command.successors(), command.legalBasis()))
                        .toList());
    }

    private static Seq<Refusal> ends(String code, DissolveUnits command, Units units) {
        return when(
                units.unit(code)
                        .filter(unit -> unit.lastDay() == null && unit.existsOn(command.lastDay()))
                        .isEmpty(),
                "unit.unknown",
                "Đơn vị %s không tồn tại vào ngày %s hoặc đã kết thúc.".formatted(code, command.lastDay()),
                "Unit %s does not exist on %s or has ended already.".formatted(code, command.lastDay()));
    }

    private static Seq<Refusal> follows(String code, DissolveUnits command, Units units) {
        return when(
                command.units().contains(code)
                        || !units.exists(code, command.lastDay().plusDays(1)),
                "unit.successor",
                "Đơn vị kế thừa %s phải tồn tại vào ngày %s."
                        .formatted(code, command.lastDay().plusDays(1)),
                "The successor %s must exist on %s."
                        .formatted(code, command.lastDay().plusDays(1)));
    }

    static Either<Seq<Refusal>, List<OrganisationEvent>> decide(NameField command, Caller caller, Units units) {
        return CatalogueAdministration.decide(
                caller,
                () -> when(
                        units.field(command.code())
                                .filter(field ->
                                        field.name().equals(command.name()) && field.sample() == command.sample())
                                .isPresent(),
                        "field.unchanged",
                        "Lĩnh vực đã có tên này.",
                        "The field has this name already."),
                () -> List.of(new FieldNamed(command.code(), command.name(), command.sample())));
    }
}
