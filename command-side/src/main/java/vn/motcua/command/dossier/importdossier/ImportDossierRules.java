package vn.motcua.command.dossier.importdossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.command.Refusal;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierContext;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Evolution;
import vn.motcua.command.dossier.rules.Happened;
import vn.motcua.command.dossier.rules.IntakeDecision;
import vn.motcua.command.dossier.rules.LegalBasis;
import vn.motcua.command.dossier.rules.Ruling;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.ResultIssued;
import vn.motcua.events.dossier.TimeLimit;

/** What an imported history becomes. Its process is taken as it was: any step may follow any other. */
final class ImportDossierRules {

    /** Stands for the procedure of histories that name none. */
    private static final ProcedureVersion FOREIGN = new ProcedureVersion(
            "0.000000",
            1,
            "Quy trình nhập từ hệ thống khác",
            new TimeLimit(0, TimeLimit.Unit.NONE),
            null,
            List.of(),
            List.of(),
            true);

    private ImportDossierRules() {}

    static Either<Seq<Refusal>, IntakeDecision> decide(ImportDossier command, DossierContext context) {
        Optional<ProcedureVersion> procedure = procedure(command, context);
        Ruling ruling = new ImportedSteps(context)
                .pastOnly(Ruling.on(command, context), command.steps(), command.receivedAt(), command.finishedAt())
                .refuse(
                        procedure.isEmpty(),
                        () -> Refusal.conflict(
                                "procedure.unknown",
                                LegalBasis.oneStop(command.receivedAt()),
                                Map.of(
                                        "day",
                                        VietnamTime.day(command.receivedAt()).toString()),
                                "Danh mục không có thủ tục này vào ngày tiếp nhận; hãy bỏ trống thủ tục.",
                                "The catalogue has no such procedure on the day of intake; leave it out."));
        return ruling.outcome(() -> new IntakeDecision(
                command.agency(),
                VietnamTime.day(command.receivedAt()),
                code -> new Decision(ruling.role(), history(code, command, procedure.get(), context))));
    }

    private static Optional<ProcedureVersion> procedure(ImportDossier command, DossierContext context) {
        return command.procedure() == null
                ? Optional.of(FOREIGN)
                : context.catalogue()
                        .procedure(command.procedure(), VietnamTime.day(command.receivedAt()))
                        .map(PublishedProcedure::procedure);
    }

    private static List<Happened> history(
            String code, ImportDossier command, ProcedureVersion procedure, DossierContext context) {
        Happened received = new Happened(
                new DossierReceived(
                        code,
                        command.externalId(),
                        procedure,
                        command.department(),
                        command.channel(),
                        null,
                        null,
                        List.of(),
                        false,
                        command.dueAt(),
                        null),
                command.receivedAt());
        ImportedSteps steps = new ImportedSteps(context);
        DossierState state = Evolution.evolve(DossierState.NONE, received.event(), steps.provenance(received.at()));
        List<Happened> events = new ArrayList<>();
        events.add(received);
        events.addAll(steps.newEvents(state, command.steps()));
        Instant finishedAt = command.finishedAt();
        if (finishedAt != null) {
            // A history does not say what was decided, only that it was; steps may well follow the decision.
            events.add(new Happened(new ResultIssued(code, Outcome.GRANTED, null, null, null), finishedAt));
        }
        return events;
    }
}
