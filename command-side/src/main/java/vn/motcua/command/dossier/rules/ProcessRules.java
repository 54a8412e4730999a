package vn.motcua.command.dossier.rules;

import io.vavr.control.Either;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.command.process.StepKind;
import vn.motcua.command.process.StepNeed;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.StepAssigned;

/** What the electronic process (quy trình điện tử) of a dossier asks of whoever moves it on. */
public final class ProcessRules {

    private ProcessRules() {}

    /** Where a step is worked on: in the department that the process names, else in the dossier's own. */
    public static Territory territory(DossierState state, int number, DossierContext context) {
        return stepOf(state, number, context)
                .map(ProcessStep::department)
                .flatMap(context.catalogue()::department)
                .map(department -> new Territory(department, null))
                .orElseGet(() -> Territory.of(state));
    }

    /** Only who holds the role that the step asks for may work on it. */
    public static Ruling inRole(Ruling ruling, DossierState state, int number, DossierContext context) {
        Optional<ProcessStep> step = stepOf(state, number, context);
        return ruling.forbid(
                step.filter(found -> !context.caller().has(found.role())).isPresent(),
                () -> Refusal.forbidden(
                        "process.role",
                        LegalBasis.oneStop(context.at()),
                        Map.of(
                                "step",
                                step.get().key(),
                                "role",
                                step.get().role().wireName()),
                        "Theo quy trình điện tử, bước “%s” do vai trò %s thực hiện."
                                .formatted(step.get().name(), step.get().role().wireName()),
                        "By the electronic process this step is for the role %s."
                                .formatted(step.get().role().wireName())));
    }

    /** The step that is to begin is one of the process whose turn it is, and the officer is of the department it asks for. */
    public static Ruling mayBegin(
            Ruling ruling,
            ProcessRun run,
            List<ProcessStep> open,
            String name,
            Officer officer,
            DossierState state,
            DossierContext context) {
        Optional<ProcessStep> step = run.named(name);
        Instant at = context.at();
        boolean turn = step.filter(open::contains).isPresent();
        boolean waits = !turn && step.filter(run::awaitsBranches).isPresent();
        return ruling.refuse(
                        waits,
                        () -> Refusal.conflict(
                                "process.branches-open",
                                LegalBasis.oneStop(at),
                                next(open),
                                "Bước này phải chờ các nhánh song song hoàn thành.",
                                "This step waits until every parallel branch is back."))
                .refuse(!turn && !waits, () -> notNext(open, at))
                .refuse(
                        step.filter(found -> !worksThere(found, officer, state, context))
                                .isPresent(),
                        () -> Refusal.conflict(
                                "process.department",
                                LegalBasis.oneStop(at),
                                Map.of("department", department(step.get(), state)),
                                "Theo quy trình điện tử, bước này do cán bộ của đơn vị %s thực hiện."
                                        .formatted(department(step.get(), state)),
                                "By the electronic process this step is for an officer of %s."
                                        .formatted(department(step.get(), state))));
    }

    /** The refusal of a step whose turn it is not. */
    public static Refusal notNext(List<ProcessStep> open, Instant at) {
        String names = open.stream().map(ProcessStep::name).collect(Collectors.joining(", "));
        return Refusal.conflict(
                "process.not-next",
                LegalBasis.oneStop(at),
                next(open),
                open.isEmpty()
                        ? "Theo quy trình điện tử, lúc này chưa giao được bước nào."
                        : "Theo quy trình điện tử, lúc này chỉ giao được: %s.".formatted(names),
                open.isEmpty()
                        ? "By the electronic process no step can be assigned now."
                        : "By the electronic process only these can be assigned now: %s.".formatted(names));
    }

    /** The refusal of a step that the process does not let go back. */
    public static Refusal noReturn(int step, Instant at) {
        return Refusal.conflict(
                "process.no-return",
                LegalBasis.oneStop(at),
                Map.of("step", Integer.toString(step)),
                "Theo quy trình điện tử, bước này không được chuyển lại.",
                "By the electronic process this step cannot be returned.");
    }

    private static Map<String, String> next(List<ProcessStep> open) {
        return Map.of("next", open.stream().map(ProcessStep::key).collect(Collectors.joining(",")));
    }

    /** A step may go to that officer: of the department that the process asks for. */
    public static Ruling mayHold(
            Ruling ruling, DossierState state, int number, Officer officer, DossierContext context) {
        Optional<ProcessStep> step = stepOf(state, number, context);
        if (step.isEmpty()) {
            return StepRules.ofTheDepartment(ruling, state, officer, context);
        }
        return ruling.refuse(
                !worksThere(step.get(), officer, state, context),
                () -> Refusal.conflict(
                        "process.department",
                        LegalBasis.oneStop(context.at()),
                        Map.of("department", department(step.get(), state)),
                        "Theo quy trình điện tử, bước này do cán bộ của đơn vị %s thực hiện."
                                .formatted(department(step.get(), state)),
                        "By the electronic process this step is for an officer of %s."
                                .formatted(department(step.get(), state))));
    }

    /** A step is completed once it was taken up, with all that it needs, and with every answer that was asked for in it. */
    public static Ruling completable(
            Ruling ruling, ProcessRun run, Step step, Brought brought, DossierState state, DossierContext context) {
        Instant at = context.at();
        Map<String, String> parameters = Map.of("step", Integer.toString(step.number()));
        Ruling ruled = ruling.refuse(
                        step.phase() == Step.Phase.ASSIGNED,
                        () -> Refusal.conflict(
                                "step.not-started",
                                LegalBasis.oneStop(at),
                                parameters,
                                "Phải tiếp nhận bước này trước khi hoàn thành.",
                                "The step has to be taken up before it is completed."))
                .refuse(
                        state.consultations().exists(asked -> asked.step() == step.number() && !asked.answered()),
                        () -> Refusal.conflict(
                                "step.consultation-open",
                                LegalBasis.oneStop(at),
                                parameters,
                                "Cơ quan được lấy ý kiến trong bước này chưa trả lời.",
                                "An agency that was asked during this step has not answered yet."));
        for (StepNeed need : missing(run, step, brought)) {
            ruled = ruled.refuse(true, () -> lacks(need, parameters, at));
        }
        return ruled;
    }

    /** What {@code brought} lacks of what the step needs. */
    public static List<StepNeed> missing(ProcessRun run, Step step, Brought brought) {
        return needs(run, step).stream().filter(need -> !brought.has(need)).toList();
    }

    /** What has to be there to complete a step; a wait for an outside answer ends with the answer, as an opinion. */
    public static List<StepNeed> needs(ProcessRun run, Step step) {
        ProcessStep known = run.of(step).orElse(null);
        if (known == null) {
            return List.of();
        }
        return known.kind() == StepKind.EXTERNAL_ANSWER && !known.needs().contains(StepNeed.OPINION)
                ? Stream.concat(Stream.of(StepNeed.OPINION), known.needs().stream())
                        .toList()
                : List.copyOf(known.needs());
    }

    /** The result is issued in the last step of the process, by its officer, or once that step is done. */
    public static Ruling issuable(Ruling ruling, DossierState state, DossierContext context) {
        Optional<ProcessRun> run = ProcessRun.of(state, context);
        Optional<Step> issuing = run.flatMap(ProcessRun::issuing);
        Ruling ruled = ruling.forbid(
                        issuing.filter(step -> !step.assignedTo(context.caller().id()))
                                .isPresent(),
                        () -> StepRules.notAssignedToYou(context.at()))
                .refuse(
                        run.filter(found -> issuing.isEmpty() && !found.over()).isPresent(),
                        () -> Refusal.conflict(
                                "process.not-at-its-end",
                                LegalBasis.oneStop(context.at()),
                                Map.of(),
                                "Quy trình điện tử chưa đến bước phát hành kết quả.",
                                "The electronic process has not come to the step in which the result is issued."));
        return issuing.isEmpty()
                ? ruled
                : completable(
                        inRole(ruled, state, issuing.get().number(), context),
                        run.get(),
                        issuing.get(),
                        Brought.NOTHING,
                        state,
                        context);
    }

    /** The events' fact that a step of the process is given to an officer, with the end of its share. */
    public static Either<Refusal, StepAssigned> assignment(
            DossierState state, int number, ProcessStep step, Officer officer, String note, DossierContext context) {
        return StepTime.dueAt(step, state, context)
                .map(dueAt -> new StepAssigned(
                        state.code(), number, step.name(), officer, note, step.key(), dueAt.orElse(null)));
    }

    private static Optional<ProcessStep> stepOf(DossierState state, int number, DossierContext context) {
        Step step = state.steps().find(number).getOrNull();
        return step == null || step.key() == null
                ? Optional.empty()
                : ProcessRun.of(state, context).flatMap(run -> run.of(step));
    }

    private static boolean worksThere(ProcessStep step, Officer officer, DossierState state, DossierContext context) {
        return department(step, state).equals(officer.department())
                || step.role() == Role.RECEPTION
                        && step.department() == null
                        && context.centre().equals(officer.department());
    }

    private static String department(ProcessStep step, DossierState state) {
        return step.department() == null ? state.particulars().department().code() : step.department();
    }

    private static Refusal lacks(StepNeed need, Map<String, String> parameters, Instant at) {
        return switch (need) {
            case OPINION ->
                Refusal.conflict(
                        "step.opinion-missing",
                        LegalBasis.oneStop(at),
                        parameters,
                        "Bước này cần ý kiến xử lý (hoặc nội dung trả lời) trước khi hoàn thành.",
                        "This step needs an opinion, or the answer that was waited for, to be completed.");
            case DRAFT_RESULT ->
                Refusal.conflict(
                        "step.draft-missing",
                        LegalBasis.oneStop(at),
                        parameters,
                        "Bước này cần dự thảo kết quả trước khi hoàn thành.",
                        "This step needs a draft of the result to be completed.");
            case SIGNATURE ->
                Refusal.conflict(
                        "step.signature-missing",
                        LegalBasis.oneStop(at),
                        parameters,
                        "Bước này cần chữ ký của người có thẩm quyền trước khi hoàn thành.",
                        "This step needs the signature of whoever decides to be completed.");
        };
    }
}
