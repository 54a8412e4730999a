package vn.motcua.command.dossier.rules;

import io.vavr.collection.Seq;
import io.vavr.collection.Vector;
import io.vavr.control.Either;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierStatus;

/**
 * The course of a decision: first whether the caller may act at all, then everything that stands in the way, at once. A
 * caller who may not act learns only that. Immutable: each condition gives a new ruling.
 */
public final class Ruling {

    private final DossierContext context;
    private final Role role;
    private final Seq<Refusal> forbidden;
    private final Seq<Refusal> conflicts;

    private Ruling(DossierContext context, Role role, Seq<Refusal> forbidden, Seq<Refusal> conflicts) {
        this.context = context;
        this.role = role;
        this.forbidden = forbidden;
        this.conflicts = conflicts;
    }

    /** On a command to a dossier, in the dossier's own territory: role, reach, time and status are ruled on. */
    public static Ruling on(DossierState state, DossierCommand command, DossierContext context) {
        return on(state, command, context, Territory.of(state));
    }

    /** On a command to a dossier that acts in another territory than the dossier's own. */
    public static Ruling on(DossierState state, DossierCommand command, DossierContext context, Territory territory) {
        return on(state, command.operation(), context, territory);
    }

    /** On an operation, whatever the command to it may say. */
    public static Ruling on(DossierState state, Operation operation, DossierContext context, Territory territory) {
        return of(Access.within(operation, territory, context), context)
                .refuse(
                        !operation.statuses().contains(state.status()),
                        () -> wrongStatus(operation, state.status(), context));
    }

    /** On an intake by anybody who holds its role. */
    public static Ruling on(IntakeCommand command, DossierContext context) {
        return of(Access.byRole(command.operation(), context), context);
    }

    /** On an intake for a department. */
    public static Ruling on(IntakeCommand command, DossierContext context, Territory territory) {
        return of(Access.within(command.operation(), territory, context), context);
    }

    /** The role under which the caller may act; {@code null} if none. */
    public Role role() {
        return role;
    }

    /** Forbids it to this caller when {@code condition} holds. */
    public Ruling forbid(boolean condition, Supplier<Refusal> refusal) {
        return condition ? new Ruling(context, role, forbidden.append(refusal.get()), conflicts) : this;
    }

    /** Refuses it when {@code condition} holds. */
    public Ruling refuse(boolean condition, Supplier<Refusal> refusal) {
        return condition ? new Ruling(context, role, forbidden, conflicts.append(refusal.get())) : this;
    }

    /** Refuses it for whatever reason {@code outcome} has. */
    public Ruling refuseIfLeft(Either<Refusal, ?> outcome) {
        return outcome.isLeft() ? refuse(true, outcome::getLeft) : this;
    }

    /** What happens, now, if nothing stands in the way. */
    public Either<Seq<Refusal>, Decision> then(Supplier<DossierEvent> event) {
        return thenAll(() -> List.of(event.get()));
    }

    /** What happens, now and in this order, if nothing stands in the way. */
    public Either<Seq<Refusal>, Decision> thenAll(Supplier<List<DossierEvent>> events) {
        return thenHappened(() -> events.get().stream()
                .map(event -> new Happened(event, context.at()))
                .toList());
    }

    /** What happened, each at its own time, if nothing stands in the way. */
    public Either<Seq<Refusal>, Decision> thenHappened(Supplier<List<Happened>> events) {
        return outcome(() -> new Decision(role, events.get()));
    }

    /** The intake that takes place, now and with the code that it will get, if nothing stands in the way. */
    public Either<Seq<Refusal>, IntakeDecision> thenIntake(
            Supplier<String> agency, Function<String, DossierEvent> event) {
        return outcome(() -> new IntakeDecision(
                agency.get(),
                context.day(),
                code -> new Decision(role, List.of(new Happened(event.apply(code), context.at())))));
    }

    /** Whatever {@code result} gives, if nothing stands in the way. */
    public <T> Either<Seq<Refusal>, T> outcome(Supplier<T> result) {
        if (!forbidden.isEmpty()) {
            return Either.left(forbidden);
        }
        return conflicts.isEmpty() ? Either.right(result.get()) : Either.left(conflicts);
    }

    private static Ruling of(Either<Seq<Refusal>, Role> access, DossierContext context) {
        boolean timeGiven = context.occurredAt() != null;
        return new Ruling(
                        context,
                        access.getOrNull(),
                        access.isLeft() ? access.getLeft() : Vector.empty(),
                        Vector.empty())
                .forbid(timeGiven && !context.caller().has(Role.IMPORTER), () -> timeIsNotYours(context))
                .refuse(timeGiven && context.occurredAt().isAfter(context.now()), () -> notYet(context));
    }

    private static Refusal wrongStatus(Operation operation, DossierStatus status, DossierContext context) {
        String vietnamese = operation.statuses().stream()
                .map(allowed -> "“" + allowed.vietnamese() + "”")
                .collect(Collectors.joining(", "));
        String english = operation.statuses().stream()
                .map(allowed -> "“" + allowed.english() + "”")
                .collect(Collectors.joining(", "));
        return Refusal.conflict(
                "dossier.status",
                LegalBasis.oneStop(context.at()),
                Map.of(
                        "operation",
                        operation.kebabName(),
                        "status",
                        Integer.toString(status.code()),
                        "allowed",
                        operation.statuses().stream()
                                .map(allowed -> Integer.toString(allowed.code()))
                                .collect(Collectors.joining(","))),
                "Hồ sơ đang ở trạng thái “%s”; thao tác này chỉ thực hiện được ở: %s."
                        .formatted(status.vietnamese(), vietnamese),
                "The dossier is “%s”; this can only be done while it is: %s.".formatted(status.english(), english));
    }

    private static Refusal timeIsNotYours(DossierContext context) {
        return Refusal.forbidden(
                "occurred-at.importer-only",
                LegalBasis.oneStop(context.at()),
                Map.of(),
                "Chỉ chương trình nhập dữ liệu mới được ghi thời điểm phát sinh khác hiện tại.",
                "Only the importer may say that something happened at another time than now.");
    }

    private static Refusal notYet(DossierContext context) {
        return Refusal.conflict(
                "occurred-at.future",
                LegalBasis.oneStop(context.now()),
                Map.of(),
                "Thời điểm phát sinh không được ở tương lai.",
                "The time at which it happened must not lie in the future.");
    }
}
