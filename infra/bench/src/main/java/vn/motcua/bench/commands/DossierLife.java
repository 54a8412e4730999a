package vn.motcua.bench.commands;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.DossierAnswer;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.deliverresult.DeliverResult;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.receivedossier.ReceiveDossier;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.Paper;

/** The mix of commands: one dossier after the other from the counter to the return desk, an intake and five more commands each. */
final class DossierLife implements Contender.Client {

    /** A command and who gives it. */
    record Step(Caller caller, Object command) {}

    /** Where commands go. */
    interface Commands {
        Object send(Caller caller, Object command);
    }

    private static final String JUSTICE = "000.00.14.H56";
    private static final Caller RECEPTION = caller("tiepnhan-1", "Lê Thị Bình", Role.RECEPTION, BenchCentre.DEPARTMENT);
    private static final Caller HEAD = caller("truongphong-tp", "Trịnh Xuân Hùng", Role.HEAD, JUSTICE);
    private static final Caller OFFICER = caller("canbo-tp-7", "Phạm Minh Chi", Role.OFFICER, JUSTICE);
    private static final Caller RETURN_DESK =
            caller("traketqua-1", "Đỗ Thu Hà", Role.RETURN_DESK, BenchCentre.DEPARTMENT);

    private static final ReceiveDossier INTAKE = new ReceiveDossier(
            "2.000488",
            null,
            Channel.COUNTER,
            new Applicant(
                    Applicant.Kind.CITIZEN,
                    "Nguyễn Văn Mẫu",
                    "038090001234",
                    "0912345678",
                    null,
                    "28 Đại lộ Lê Lợi, thành phố Thanh Hóa"),
            "Cấp Phiếu lý lịch tư pháp số 1",
            List.of(new Paper("Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp", 1, 0, 0)),
            false);

    private final Commands commands;
    private Iterator<Step> rest = List.<Step>of().iterator();

    DossierLife(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void next() {
        if (rest.hasNext()) {
            Step step = rest.next();
            commands.send(step.caller(), step.command());
        } else {
            DossierAnswer taken = (DossierAnswer) commands.send(RECEPTION, INTAKE);
            rest = afterIntake(taken.code()).iterator();
        }
    }

    private static List<Step> afterIntake(String code) {
        Officer officer = new Officer(OFFICER.id(), OFFICER.name(), OFFICER.department(), null);
        return List.of(
                new Step(HEAD, new AssignStep(code, "Thẩm định hồ sơ", officer, null)),
                new Step(OFFICER, new StartStep(code, 1)),
                new Step(
                        OFFICER,
                        new CompleteStep(
                                code, 1, "Hồ sơ đủ điều kiện, trình lãnh đạo phê duyệt", "Dự thảo Phiếu", null)),
                new Step(HEAD, new IssueResult(code, Outcome.GRANTED, "12/PLLTP", "Cấp Phiếu lý lịch tư pháp", null)),
                new Step(RETURN_DESK, new DeliverResult(code, "Nguyễn Văn Mẫu", Channel.COUNTER)));
    }

    private static Caller caller(String id, String name, Role role, String department) {
        return new Caller(id, name, Set.of(role), department, null);
    }
}
