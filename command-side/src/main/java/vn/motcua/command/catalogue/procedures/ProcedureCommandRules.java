package vn.motcua.command.catalogue.procedures;

import static vn.motcua.command.catalogue.administration.CatalogueAdministration.when;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.command.Caller;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.administration.CatalogueAdministration;
import vn.motcua.command.catalogue.organisation.Units;
import vn.motcua.command.catalogue.procedures.Edition.State;
import vn.motcua.events.catalogue.ProcedureDrafted;
import vn.motcua.events.catalogue.ProcedureEvent;
import vn.motcua.events.catalogue.ProcedurePublished;
import vn.motcua.events.catalogue.ProcedureSuperseded;
import vn.motcua.events.catalogue.ProcedureWithdrawn;

/** When versions may be drafted, published and withdrawn: one after the other, whole, and never changed once published. */
final class ProcedureCommandRules {

    private ProcedureCommandRules() {}

    static Either<Seq<Refusal>, List<ProcedureEvent>> decide(
            DraftProcedure command, Caller caller, Procedures procedures) {
        int next = procedures.newest(command.code()).map(Edition::version).orElse(0) + 1;
        return CatalogueAdministration.decide(
                caller,
                () -> when(
                                command.version() < next,
                                "procedure.immutable",
                                "Phiên bản %d đã công bố và không sửa được nữa; hãy soạn phiên bản %d."
                                        .formatted(command.version(), next),
                                "Version %d is published and never changes; draft version %d instead."
                                        .formatted(command.version(), next))
                        .appendAll(when(
                                command.version() > next,
                                "procedure.version",
                                "Phiên bản tiếp theo là %d.".formatted(next),
                                "The next version is %d.".formatted(next))),
                () -> List.of(new ProcedureDrafted(
                        command.code(), command.version(), command.definition(), command.process())));
    }

    static Either<Seq<Refusal>, List<ProcedureEvent>> decide(
            PublishProcedure command, Caller caller, Procedures procedures, Units units) {
        Optional<Edition> edition = procedures.edition(command.code(), command.version());
        Optional<Edition> before = procedures.newest(command.code());
        return CatalogueAdministration.decide(
                caller,
                () -> when(
                                edition.isEmpty(),
                                "procedure.unknown",
                                "Không có dự thảo phiên bản này.",
                                "There is no draft of this version.")
                        .appendAll(when(
                                edition.filter(found -> found.state() != State.DRAFT)
                                        .isPresent(),
                                "procedure.immutable",
                                "Phiên bản này đã công bố và không sửa được nữa.",
                                "This version is published and never changes."))
                        .appendAll(when(
                                before.filter(found -> found.version() != command.version()
                                                && !found.effectiveFrom().isBefore(command.effectiveFrom()))
                                        .isPresent(),
                                "procedure.order",
                                "Phải có hiệu lực sau ngày bắt đầu của phiên bản trước.",
                                "It must come into force after the day on which the version before it did.")),
                () -> published(command, edition.orElseThrow(), before, units));
    }

    private static List<ProcedureEvent> published(
            PublishProcedure command, Edition draft, Optional<Edition> before, Units units) {
        List<Fault> faults = PublicationChecks.faults(draft, command.effectiveFrom(), units);
        if (!faults.isEmpty()) {
            throw new InvalidCommandException(faults);
        }
        List<ProcedureEvent> events = new ArrayList<>();
        LocalDate lastDay = command.effectiveFrom().minusDays(1);
        before.filter(edition -> edition.inForceOn(command.effectiveFrom()))
                .ifPresent(edition -> events.add(
                        new ProcedureSuperseded(command.code(), edition.version(), lastDay, command.version())));
        events.add(new ProcedurePublished(
                command.code(),
                command.version(),
                command.effectiveFrom(),
                command.effectiveUntil(),
                command.decision()));
        return events;
    }

    static Either<Seq<Refusal>, List<ProcedureEvent>> decide(
            WithdrawProcedure command, Caller caller, Procedures procedures, LocalDate today) {
        Optional<Edition> edition = procedures.edition(command.code(), command.version());
        return CatalogueAdministration.decide(
                caller,
                () -> when(
                                edition.filter(found -> found.state() != State.DRAFT)
                                        .isEmpty(),
                                "procedure.unknown",
                                "Không có phiên bản nào đã công bố với mã và số này.",
                                "No published version has this code and number.")
                        .appendAll(when(
                                edition.filter(found ->
                                                found.state() != State.DRAFT && !found.inForceOn(command.lastDay()))
                                        .isPresent(),
                                "procedure.not-in-force",
                                "Phiên bản này không có hiệu lực vào ngày đó.",
                                "This version is not in force on that day."))
                        .appendAll(when(
                                command.lastDay().isBefore(today.minusDays(1)),
                                "procedure.past",
                                "Không được bãi bỏ lùi về trước ngày hôm qua.",
                                "It cannot be withdrawn further back than yesterday.")),
                () -> List.of(new ProcedureWithdrawn(
                        command.code(), command.version(), command.lastDay(), command.legalBasis(), command.reason())));
    }
}
