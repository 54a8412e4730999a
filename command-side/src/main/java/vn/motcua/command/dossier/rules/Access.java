package vn.motcua.command.dossier.rules;

import io.vavr.collection.List;
import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.command.Caller;
import vn.motcua.command.Refusal;
import vn.motcua.command.Role;
import vn.motcua.events.dossier.Department;

/**
 * Who may act on a dossier: deny first, then by role, and within a role only where it reaches. An applicant acts on the
 * own dossiers; officers, heads and clerks in the own department; the centre's reception, cashier and return desk for
 * every department, those of a department for their own; data protection, the importer and the administrator everywhere.
 */
final class Access {

    private Access() {}

    /** An operation that needs a role and has no dossier to compare with. */
    static Either<Seq<Refusal>, Role> byRole(Operation operation, DossierContext context) {
        return operation.roles().stream()
                .filter(context.caller()::has)
                .findFirst()
                .<Either<Seq<Refusal>, Role>>map(Either::right)
                .orElseGet(() -> Either.left(List.of(needsRole(operation, context.at()))));
    }

    /** The first role that allows {@code operation} in {@code territory}, else why none does. */
    static Either<Seq<Refusal>, Role> within(Operation operation, Territory territory, DossierContext context) {
        Seq<Refusal> refusals = List.empty();
        for (Role role : operation.roles()) {
            if (context.caller().has(role)) {
                Optional<Refusal> refusal = outOfReach(role, territory, context);
                if (refusal.isEmpty()) {
                    return Either.right(role);
                }
                refusals = refusals.append(refusal.get());
            }
        }
        return Either.left(refusals.isEmpty() ? List.of(needsRole(operation, context.at())) : refusals.distinct());
    }

    private static Optional<Refusal> outOfReach(Role role, Territory territory, DossierContext context) {
        Caller caller = context.caller();
        return switch (role) {
            case APPLICANT ->
                caller.id().equals(territory.submitter())
                        ? Optional.empty()
                        : Optional.of(notYourDossier(context.at()));
            case RECEPTION, CASHIER, RETURN_DESK ->
                context.centre().equals(caller.department()) || belongsTo(caller, territory.department())
                        ? Optional.empty()
                        : Optional.of(otherDepartment(territory.department(), context.at()));
            case OFFICER, HEAD, CLERK ->
                belongsTo(caller, territory.department())
                        ? Optional.empty()
                        : Optional.of(otherDepartment(territory.department(), context.at()));
            case DATA_PROTECTION, IMPORTER, ADMIN -> Optional.empty();
            case AUDITOR, ANALYST -> Optional.of(otherDepartment(territory.department(), context.at()));
        };
    }

    private static boolean belongsTo(Caller caller, Department department) {
        return department.code().equals(caller.department());
    }

    private static Refusal needsRole(Operation operation, Instant at) {
        String roles = operation.roles().stream().map(Role::wireName).collect(Collectors.joining(", "));
        return Refusal.forbidden(
                "dossier.role",
                LegalBasis.oneStop(at),
                Map.of("operation", operation.kebabName(), "roles", roles),
                "Bạn không có quyền thực hiện thao tác này; cần một trong các vai trò: %s.".formatted(roles),
                "You may not do this; it takes one of the roles: %s.".formatted(roles));
    }

    private static Refusal notYourDossier(Instant at) {
        return Refusal.forbidden(
                "dossier.own",
                LegalBasis.oneStop(at),
                Map.of(),
                "Bạn chỉ được thao tác trên hồ sơ do chính mình nộp trực tuyến.",
                "You may act only on dossiers that you have submitted online yourself.");
    }

    private static Refusal otherDepartment(Department department, Instant at) {
        return Refusal.forbidden(
                "dossier.department",
                LegalBasis.oneStop(at),
                Map.of("department", department.code()),
                "Việc này thuộc %s; bạn chỉ được thao tác trong cơ quan của mình.".formatted(department.name()),
                "This is a matter of %s; you may act only in your own department.".formatted(department.name()));
    }
}
