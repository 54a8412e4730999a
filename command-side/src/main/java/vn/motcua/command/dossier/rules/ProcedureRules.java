package vn.motcua.command.dossier.rules;

import java.util.Map;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.events.dossier.Department;

/** Which procedure and which department an intake is for. */
public final class ProcedureRules {

    private ProcedureRules() {}

    /** The procedure in force on the day of intake. */
    public static Optional<PublishedProcedure> inForce(String code, DossierContext context) {
        return context.catalogue().procedure(code, context.day());
    }

    /** The department that decides: the one named, or the only one there is; empty where that is none or several. */
    public static Optional<Department> department(Optional<PublishedProcedure> procedure, String named) {
        return procedure.flatMap(published -> {
            if (named == null) {
                return published.departments().size() == 1
                        ? Optional.of(published.departments().get(0))
                        : Optional.empty();
            }
            return published.departments().stream()
                    .filter(department -> department.code().equals(named))
                    .findFirst();
        });
    }

    /** The refusal of a procedure that is not in force. */
    public static Refusal unknown(DossierContext context) {
        return Refusal.conflict(
                "procedure.unknown",
                LegalBasis.oneStop(context.at()),
                Map.of("day", context.day().toString()),
                "Danh mục không có thủ tục này hoặc thủ tục không còn hiệu lực vào ngày %s.".formatted(context.day()),
                "The catalogue has no such procedure in force on %s.".formatted(context.day()));
    }

    /** The refusal of a department that does not decide the procedure. */
    public static Refusal notDecidedThere(PublishedProcedure procedure, DossierContext context) {
        String codes = String.join(
                ", ", procedure.departments().stream().map(Department::code).toList());
        return Refusal.conflict(
                "procedure.department",
                LegalBasis.oneStop(context.at()),
                Map.of("procedure", procedure.procedure().code(), "departments", codes),
                "Thủ tục này do các cơ quan sau giải quyết, hãy chọn một: %s.".formatted(codes),
                "This procedure is decided by these departments, choose one: %s.".formatted(codes));
    }
}
