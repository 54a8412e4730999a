package vn.motcua.command.dossier;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import vn.motcua.command.CommandRefusedException;
import vn.motcua.command.Refusal;
import vn.motcua.command.StaleDossierException;
import vn.motcua.command.dossier.acceptdossier.AcceptDossier;
import vn.motcua.command.dossier.answerconsultation.AnswerConsultation;
import vn.motcua.command.dossier.approvecorrection.ApproveCorrection;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.claimstep.ClaimStep;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.confirmpayment.ConfirmPayment;
import vn.motcua.command.dossier.deliverresult.DeliverResult;
import vn.motcua.command.dossier.eraseapplicantdata.EraseApplicantData;
import vn.motcua.command.dossier.importdossier.ImportDossier;
import vn.motcua.command.dossier.importsteps.ImportSteps;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.markoverdue.MarkOverdue;
import vn.motcua.command.dossier.providesupplement.ProvideSupplement;
import vn.motcua.command.dossier.reassignstep.ReassignStep;
import vn.motcua.command.dossier.recalculateduedate.RecalculateDueDate;
import vn.motcua.command.dossier.recallresult.RecallResult;
import vn.motcua.command.dossier.receivedossier.ReceiveDossier;
import vn.motcua.command.dossier.refusedossier.RefuseDossier;
import vn.motcua.command.dossier.rejectcorrection.RejectCorrection;
import vn.motcua.command.dossier.requestconsultation.RequestConsultation;
import vn.motcua.command.dossier.requestcorrection.RequestCorrection;
import vn.motcua.command.dossier.requestpayment.RequestPayment;
import vn.motcua.command.dossier.requestsupplement.RequestSupplement;
import vn.motcua.command.dossier.rescheduledossier.RescheduleDossier;
import vn.motcua.command.dossier.returnstep.ReturnStep;
import vn.motcua.command.dossier.rules.Decision;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.DossierState;
import vn.motcua.command.dossier.rules.Evolution;
import vn.motcua.command.dossier.rules.Happened;
import vn.motcua.command.dossier.rules.IntakeCommand;
import vn.motcua.command.dossier.rules.IntakeDecision;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.command.dossier.stopdossier.StopDossier;
import vn.motcua.command.dossier.submitdossier.SubmitDossier;
import vn.motcua.command.dossier.withdrawdossier.WithdrawDossier;
import vn.motcua.events.Provenance;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.ResultIssued;

/**
 * The dossier (hồ sơ) as an aggregate: a thin shell that asks the command for its decision, publishes what follows and
 * folds it. It decides nothing itself and holds nothing but immutable state, so it is cheap to cache.
 *
 * <p>Handlers take a {@link OneStopCentre} as a parameter; whoever configures Axon makes one resolvable: as a Spring bean,
 * or with {@code new SimpleResourceParameterResolverFactory(List.of(centre))} beside the class path's resolvers. A command
 * message carries {@link vn.motcua.command.CommandMetadata#toMap()}.
 *
 * <p>A command is answered with a {@link DossierAnswer} (imports with an {@link ImportAnswer}), or fails with
 * {@link CommandRefusedException} or {@link StaleDossierException} and changes nothing.
 */
@AggregateRoot(type = "Dossier")
public class Dossier {

    @AggregateIdentifier
    private String code;

    private DossierState state = DossierState.NONE;

    /** For Axon: a dossier before its first event. */
    protected Dossier() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    DossierAnswer handle(SubmitDossier command, CommandMessage<?> message, OneStopCentre centre) {
        takeIn(command, message, centre);
        return answer();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    DossierAnswer handle(ReceiveDossier command, CommandMessage<?> message, OneStopCentre centre) {
        takeIn(command, message, centre);
        return answer();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    ImportAnswer handle(ImportDossier command, CommandMessage<?> message, OneStopCentre centre) {
        takeIn(command, message, centre);
        return importAnswer(command.steps().size(), command.steps().size());
    }

    @CommandHandler
    ImportAnswer handle(ImportSteps command, CommandMessage<?> message, OneStopCentre centre) {
        int added = (int) carryOut(command, message, centre).stream()
                .filter(happened -> !(happened.event() instanceof ResultIssued))
                .count();
        return importAnswer(added, command.steps().size());
    }

    @CommandHandler
    DossierAnswer handle(AcceptDossier command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RefuseDossier command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(AssignStep command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(ReassignStep command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(ClaimStep command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(StartStep command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(CompleteStep command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(ReturnStep command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RequestConsultation command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(AnswerConsultation command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RequestSupplement command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(ProvideSupplement command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RequestPayment command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(ConfirmPayment command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RescheduleDossier command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RecalculateDueDate command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(MarkOverdue command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(StopDossier command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(WithdrawDossier command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(IssueResult command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RecallResult command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(DeliverResult command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RequestCorrection command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(ApproveCorrection command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(RejectCorrection command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @CommandHandler
    DossierAnswer handle(EraseApplicantData command, CommandMessage<?> message, OneStopCentre centre) {
        carryOut(command, message, centre);
        return answer();
    }

    @EventSourcingHandler
    void on(DossierEvent event, MetaData metadata) {
        code = event.code();
        state = Evolution.evolve(state, event, Provenance.of(metadata));
    }

    private void takeIn(IntakeCommand command, CommandMessage<?> message, OneStopCentre centre) {
        GivenCommand given = GivenCommand.of(message, command.operation(), centre);
        Either<Seq<Refusal>, IntakeDecision> decision = command.decide(given.context());
        IntakeDecision intake = decision.getOrElseThrow(Dossier::refused);
        publish(intake.withCode().apply(centre.nextCode(intake.agency(), intake.day())), given);
    }

    private List<Happened> carryOut(DossierCommand command, CommandMessage<?> message, OneStopCentre centre) {
        GivenCommand given = GivenCommand.of(message, command.operation(), centre);
        Either<Seq<Refusal>, Decision> decision = command.decide(state, given.context());
        // Who may not act learns nothing of the dossier, not even that it has moved on.
        boolean forbidden =
                decision.isLeft() && decision.getLeft().exists(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
        if (!forbidden && given.expectsOtherThan(state.version())) {
            throw new StaleDossierException(given.expectedVersion(), state.version());
        }
        Decision allowed = decision.getOrElseThrow(Dossier::refused);
        publish(allowed, given);
        return allowed.events();
    }

    private static void publish(Decision decision, GivenCommand given) {
        for (Happened happened : decision.events()) {
            Provenance provenance = given.provenance(decision.role(), happened.at());
            AggregateLifecycle.apply(happened.event(), MetaData.from(provenance.toMetadata()));
        }
    }

    private DossierAnswer answer() {
        return new DossierAnswer(state.code(), state.status(), state.version());
    }

    private ImportAnswer importAnswer(int added, int offered) {
        return new ImportAnswer(state.code(), state.status(), state.version(), added, offered - added);
    }

    private static CommandRefusedException refused(Seq<Refusal> refusals) {
        return new CommandRefusedException(refusals.asJava());
    }
}
