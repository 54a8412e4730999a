package vn.motcua.command.dossier.submitdossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.catalogue.ServiceLevel;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.IntakeDecision;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.ProcedureRules;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.TimeLimit;

/** Who may submit which procedure online. */
final class SubmitDossierRules {

    private SubmitDossierRules() {}

    /** By when the centre answers an online dossier; practice of the province's system, not a national rule. */
    private static final TimeLimit INTAKE_DECISION = new TimeLimit(8, TimeLimit.Unit.WORKING_HOURS);

    static Either<Seq<Refusal>, IntakeDecision> decide(SubmitDossier command, DossierContext context) {
        Optional<PublishedProcedure> procedure = ProcedureRules.inForce(command.procedure(), context);
        Optional<Department> department = ProcedureRules.department(procedure, command.department());
        Either<Refusal, Optional<Instant>> decisionDueAt =
                context.workingTime(context.centre()).dueAt(context.at(), INTAKE_DECISION);
        return Ruling.on(command, context)
                .refuse(procedure.isEmpty(), () -> ProcedureRules.unknown(context))
                .refuse(
                        procedure.isPresent() && department.isEmpty(),
                        () -> ProcedureRules.notDecidedThere(procedure.get(), context))
                .refuse(
                        procedure.filter(SubmitDossierRules::notOnline).isPresent(),
                        () -> Refusal.conflict(
                                "procedure.not-online",
                                LegalBasis.oneStop(context.at()),
                                Map.of("procedure", command.procedure()),
                                "Thủ tục này chưa nhận hồ sơ trực tuyến; hãy nộp trực tiếp hoặc qua bưu chính.",
                                "This procedure takes no dossiers online; hand it in at the counter or by post."))
                .refuseIfLeft(decisionDueAt)
                .thenIntake(
                        () -> department.get().code(),
                        code -> new DossierSubmitted(
                                code,
                                procedure.get().procedure(),
                                department.get(),
                                command.applicant(),
                                command.content(),
                                command.papers(),
                                decisionDueAt.get().orElse(null),
                                command.choices()));
    }

    private static boolean notOnline(PublishedProcedure procedure) {
        return procedure.serviceLevel() == ServiceLevel.INFORMATION;
    }
}
