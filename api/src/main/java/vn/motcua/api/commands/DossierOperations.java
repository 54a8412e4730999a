package vn.motcua.api.commands;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.command.dossier.acceptdossier.AcceptDossier;
import vn.motcua.command.dossier.answerconsultation.AnswerConsultation;
import vn.motcua.command.dossier.approvecorrection.ApproveCorrection;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.confirmpayment.ConfirmPayment;
import vn.motcua.command.dossier.deliverresult.DeliverResult;
import vn.motcua.command.dossier.eraseapplicantdata.EraseApplicantData;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.providesupplement.ProvideSupplement;
import vn.motcua.command.dossier.reassignstep.ReassignStep;
import vn.motcua.command.dossier.recalculateduedate.RecalculateDueDate;
import vn.motcua.command.dossier.recallresult.RecallResult;
import vn.motcua.command.dossier.refusedossier.RefuseDossier;
import vn.motcua.command.dossier.rejectcorrection.RejectCorrection;
import vn.motcua.command.dossier.requestconsultation.RequestConsultation;
import vn.motcua.command.dossier.requestcorrection.RequestCorrection;
import vn.motcua.command.dossier.requestpayment.RequestPayment;
import vn.motcua.command.dossier.requestsupplement.RequestSupplement;
import vn.motcua.command.dossier.rescheduledossier.RescheduleDossier;
import vn.motcua.command.dossier.returnstep.ReturnStep;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.command.dossier.stopdossier.StopDossier;
import vn.motcua.command.dossier.withdrawdossier.WithdrawDossier;

/** The commands that can be given to a dossier over HTTP, each under its kebab-case name. */
public final class DossierOperations {

    private static final Map<Operation, Class<? extends DossierCommand>> COMMANDS = commands();
    private static final Map<String, Operation> BY_NAME =
            COMMANDS.keySet().stream().collect(Collectors.toUnmodifiableMap(Operation::kebabName, named -> named));

    private DossierOperations() {}

    /** The command record of each operation, in the order of the transition table, unmodifiable. */
    public static Map<Operation, Class<? extends DossierCommand>> all() {
        return COMMANDS;
    }

    static Optional<Operation> named(String kebabName) {
        return Optional.ofNullable(BY_NAME.get(kebabName));
    }

    private static Map<Operation, Class<? extends DossierCommand>> commands() {
        Map<Operation, Class<? extends DossierCommand>> commands = new EnumMap<>(Operation.class);
        commands.put(Operation.ACCEPT_DOSSIER, AcceptDossier.class);
        commands.put(Operation.REFUSE_DOSSIER, RefuseDossier.class);
        commands.put(Operation.ASSIGN_STEP, AssignStep.class);
        commands.put(Operation.REASSIGN_STEP, ReassignStep.class);
        commands.put(Operation.START_STEP, StartStep.class);
        commands.put(Operation.COMPLETE_STEP, CompleteStep.class);
        commands.put(Operation.RETURN_STEP, ReturnStep.class);
        commands.put(Operation.REQUEST_CONSULTATION, RequestConsultation.class);
        commands.put(Operation.ANSWER_CONSULTATION, AnswerConsultation.class);
        commands.put(Operation.REQUEST_SUPPLEMENT, RequestSupplement.class);
        commands.put(Operation.PROVIDE_SUPPLEMENT, ProvideSupplement.class);
        commands.put(Operation.REQUEST_PAYMENT, RequestPayment.class);
        commands.put(Operation.CONFIRM_PAYMENT, ConfirmPayment.class);
        commands.put(Operation.RESCHEDULE_DOSSIER, RescheduleDossier.class);
        commands.put(Operation.RECALCULATE_DUE_DATE, RecalculateDueDate.class);
        commands.put(Operation.STOP_DOSSIER, StopDossier.class);
        commands.put(Operation.WITHDRAW_DOSSIER, WithdrawDossier.class);
        commands.put(Operation.ISSUE_RESULT, IssueResult.class);
        commands.put(Operation.RECALL_RESULT, RecallResult.class);
        commands.put(Operation.DELIVER_RESULT, DeliverResult.class);
        commands.put(Operation.REQUEST_CORRECTION, RequestCorrection.class);
        commands.put(Operation.APPROVE_CORRECTION, ApproveCorrection.class);
        commands.put(Operation.REJECT_CORRECTION, RejectCorrection.class);
        commands.put(Operation.ERASE_APPLICANT_DATA, EraseApplicantData.class);
        return Collections.unmodifiableMap(commands);
    }
}
