package vn.motcua.command.dossier.rules;

import static vn.motcua.command.dossier.Dossiers.CODE;
import static vn.motcua.command.dossier.Dossiers.PAPERS;
import static vn.motcua.command.dossier.People.CHI;
import static vn.motcua.command.dossier.People.TRANSPORT;
import static vn.motcua.command.dossier.People.officer;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.absence.Absence;
import vn.motcua.command.dossier.Dossiers;
import vn.motcua.command.dossier.acceptdossier.AcceptDossier;
import vn.motcua.command.dossier.answerconsultation.AnswerConsultation;
import vn.motcua.command.dossier.approvecorrection.ApproveCorrection;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.claimstep.ClaimStep;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.confirmpayment.ConfirmPayment;
import vn.motcua.command.dossier.deliverresult.DeliverResult;
import vn.motcua.command.dossier.eraseapplicantdata.EraseApplicantData;
import vn.motcua.command.dossier.importsteps.ImportSteps;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.markoverdue.MarkOverdue;
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
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.command.dossier.stopdossier.StopDossier;
import vn.motcua.command.dossier.withdrawdossier.WithdrawDossier;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.Outcome;

/** One valid command of every kind that goes to a dossier. */
final class SampleCommands {

    static final List<DossierCommand> ALL = List.of(
            new AcceptDossier(CODE),
            new RefuseDossier(CODE, "lý do", "căn cứ"),
            new AssignStep(CODE, "Thẩm định", officer(CHI), null),
            new ReassignStep(CODE, 1, officer(CHI), "lý do"),
            new ClaimStep(
                    CODE,
                    1,
                    List.of(new Absence(
                            1,
                            officer(CHI),
                            officer(CHI),
                            LocalDate.of(2023, 10, 1),
                            LocalDate.of(2023, 12, 1),
                            "Nghỉ phép"))),
            new StartStep(CODE, 1),
            new CompleteStep(CODE, 1, null, null, null),
            new ReturnStep(CODE, 1, "lý do"),
            new RequestConsultation(CODE, 1, TRANSPORT.code(), "câu hỏi", null, null),
            new AnswerConsultation(CODE, 1, "trả lời"),
            new RequestSupplement(CODE, PAPERS, "lý do", null),
            new ProvideSupplement(CODE, PAPERS),
            new RequestPayment(CODE, List.of()),
            new ConfirmPayment(CODE, 200_000, "BL-23E-1", "CASH"),
            new RescheduleDossier(CODE, Dossiers.DUE.plusSeconds(86_400), "lý do", "xin lỗi"),
            new RecalculateDueDate(CODE),
            new MarkOverdue(CODE),
            new StopDossier(CODE, "lý do"),
            new WithdrawDossier(CODE, null),
            new IssueResult(CODE, Outcome.GRANTED, null, null, null),
            new RecallResult(CODE, "lý do"),
            new DeliverResult(CODE, null, Channel.COUNTER),
            new RequestCorrection(CODE, CorrectableField.CHANNEL, "POSTAL", "lý do"),
            new ApproveCorrection(CODE, 1),
            new RejectCorrection(CODE, 1, "lý do"),
            new EraseApplicantData(CODE, "căn cứ", "lý do"),
            new ImportSteps(CODE, List.of(), null));

    private SampleCommands() {}

    static DossierCommand of(Operation operation) {
        return ALL.stream()
                .filter(command -> command.operation() == operation)
                .findFirst()
                .orElseThrow();
    }
}
