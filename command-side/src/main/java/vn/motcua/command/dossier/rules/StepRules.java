package vn.motcua.command.dossier.rules;

import io.vavr.control.Option;
import java.time.Instant;
import java.util.Map;
import vn.motcua.command.Refusal;
import vn.motcua.events.dossier.Officer;

/** Rules that several step operations share. */
public final class StepRules {

    private StepRules() {}

    /** Only the assigned officer may touch a step, and only while it is open. */
    public static Ruling ownOpenStep(Ruling ruling, DossierState state, int number, DossierContext context) {
        Option<Step> step = state.steps().find(number);
        boolean someoneElses = step.exists(
                found -> found.open() && !found.assignedTo(context.caller().id()));
        return openStep(ruling.forbid(someoneElses, () -> notAssignedToYou(context.at())), state, number, context);
    }

    /** The step is there and not finished. */
    public static Ruling openStep(Ruling ruling, DossierState state, int number, DossierContext context) {
        Option<Step> step = state.steps().find(number);
        Map<String, String> parameters = Map.of("step", Integer.toString(number));
        return ruling.refuse(
                        step.isEmpty(),
                        () -> Refusal.conflict(
                                "step.unknown",
                                LegalBasis.oneStop(context.at()),
                                parameters,
                                "Hồ sơ không có bước số %d.".formatted(number),
                                "The dossier has no step %d.".formatted(number)))
                .refuse(
                        step.exists(found -> !found.open()),
                        () -> Refusal.conflict(
                                "step.closed",
                                LegalBasis.oneStop(context.at()),
                                parameters,
                                "Bước số %d đã kết thúc.".formatted(number),
                                "Step %d is finished.".formatted(number)));
    }

    /** A step can only go to an officer of the dossier's department who does not hold the same step open already. */
    public static Ruling assignable(
            Ruling ruling, DossierState state, String name, Officer officer, DossierContext context) {
        return ofTheDepartment(ruling, state, officer, context)
                .refuse(
                        state.steps().firstOpen(name, officer.id()).isDefined(),
                        () -> Refusal.conflict(
                                "step.already-assigned",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Bước này đang được giao cho chính cán bộ đó.",
                                "That officer holds this step already."));
    }

    /** An officer acts only in the own department, so a step cannot be given to one of another. */
    public static Ruling ofTheDepartment(Ruling ruling, DossierState state, Officer officer, DossierContext context) {
        String department = state.particulars().department().code();
        return ruling.refuse(
                !department.equals(officer.department()),
                () -> Refusal.conflict(
                        "step.officer-department",
                        LegalBasis.oneStop(context.at()),
                        Map.of("department", department),
                        "Chỉ được giao bước cho cán bộ của cơ quan giải quyết hồ sơ.",
                        "A step can only be given to an officer of the department that decides the dossier."));
    }

    /** The refusal of whoever is not the assigned officer. */
    public static Refusal notAssignedToYou(Instant at) {
        return Refusal.forbidden(
                "step.not-assigned-to-you",
                LegalBasis.oneStop(at),
                Map.of(),
                "Bước này không được giao cho bạn.",
                "This step is not assigned to you.");
    }
}
