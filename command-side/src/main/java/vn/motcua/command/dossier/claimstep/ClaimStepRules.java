package vn.motcua.command.dossier.claimstep;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.absence.Absence;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.command.dossier.rules.Step;
import vn.motcua.command.dossier.rules.StepRules;
import vn.motcua.events.dossier.StepReassigned;

/** A step may be taken over on the days of its officer's absence, by the one who stands in. */
final class ClaimStepRules {

    private ClaimStepRules() {}

    static Either<Seq<Refusal>, Decision> decide(DossierState state, ClaimStep command, DossierContext context) {
        Option<Step> step = state.steps().find(command.step());
        Optional<Absence> absence = command.standingIn().stream()
                .filter(candidate -> candidate.covers(context.day()))
                .filter(candidate ->
                        candidate.substitute().id().equals(context.caller().id()))
                .filter(candidate ->
                        step.exists(found -> found.assignedTo(candidate.absent().id())))
                .findFirst();
        Ruling ruling = Ruling.on(state, command, context)
                .forbid(step.exists(Step::open) && absence.isEmpty(), () -> nobodyToStandInFor(context.at()));
        return StepRules.openStep(ruling, state, command.step(), context)
                .then(() -> new StepReassigned(
                        state.code(),
                        command.step(),
                        step.get().name(),
                        step.get().officer(),
                        absence.get().substitute(),
                        reason(absence.get())));
    }

    private static String reason(Absence absence) {
        return "Thay thế khi vắng mặt từ %s đến %s: %s".formatted(absence.from(), absence.to(), absence.reason());
    }

    private static Refusal nobodyToStandInFor(Instant at) {
        return Refusal.forbidden(
                "step.no-stand-in",
                LegalBasis.oneStop(at),
                Map.of(),
                "Bạn không phải là người thay thế của cán bộ giữ bước này trong ngày hôm nay.",
                "You do not stand in today for the officer who holds this step.");
    }
}
