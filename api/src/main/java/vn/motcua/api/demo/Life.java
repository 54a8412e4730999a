package vn.motcua.api.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.acceptdossier.AcceptDossier;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.confirmpayment.ConfirmPayment;
import vn.motcua.command.dossier.deliverresult.DeliverResult;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.providesupplement.ProvideSupplement;
import vn.motcua.command.dossier.refusedossier.RefuseDossier;
import vn.motcua.command.dossier.requestpayment.RequestPayment;
import vn.motcua.command.dossier.requestsupplement.RequestSupplement;
import vn.motcua.command.dossier.rescheduledossier.RescheduleDossier;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.command.dossier.stopdossier.StopDossier;
import vn.motcua.command.dossier.submitdossier.SubmitDossier;
import vn.motcua.command.dossier.withdrawdossier.WithdrawDossier;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Officer;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.ProcedureVersion;

/** The story of one dossier, told act by act in working hours. */
final class Life {

    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final String EXAMINE = "Thẩm định hồ sơ";
    private static final String APPROVE = "Lãnh đạo phê duyệt";
    private static final List<Paper> MISSING = List.of(new Paper("Bản sao giấy tờ tùy thân còn hạn", 0, 1, 0));

    private final DemoDossier dossier;
    private final ProcedureVersion procedure;
    private final DemoStaff staff;
    private final Lives lives;
    private final RandomGenerator random;
    private final Applicant applicant;
    private final Officer officer;
    private final Course course;
    private final List<DemoAct> acts = new ArrayList<>();
    private Instant now;

    Life(DemoDossier dossier, DemoStaff staff, DemoNames names, Lives lives) {
        this.dossier = dossier;
        this.procedure = dossier.procedure().procedure();
        this.staff = staff;
        this.lives = lives;
        this.random = new SplittableRandom(dossier.number());
        this.applicant = names.applicant(random, dossier.number());
        this.officer = staff.officers().get(random.nextInt(staff.officers().size()));
        Course drawn = Course.draw(random);
        boolean free = procedure.fees().stream().mapToLong(Fee::amountVnd).sum() == 0;
        this.course = drawn == Course.PAID && free ? Course.ON_TIME : drawn;
        this.now = dossier.submittedAt();
    }

    List<DemoAct> tell() {
        act(
                applicant(),
                code -> new SubmitDossier(
                        procedure.code(), dossier.department().code(), applicant, content(), procedure.papers()));
        if (course == Course.PAID) {
            pay();
        }
        pass(between(10 * MINUTE, 7 * HOUR));
        if (course == Course.NOT_ACCEPTED) {
            act(
                    reception(),
                    code -> new RefuseDossier(
                            code,
                            "Nội dung đề nghị không thuộc thẩm quyền giải quyết của cơ quan.",
                            "Nghị định 61/2018/NĐ-CP, Điều 17"));
            return acts;
        }
        act(reception(), AcceptDossier::new);
        process();
        return acts;
    }

    private void pay() {
        long owed = procedure.fees().stream().mapToLong(Fee::amountVnd).sum();
        pass(between(5 * MINUTE, 2 * HOUR));
        act(reception(), code -> new RequestPayment(code, List.of()));
        pass(between(HOUR, 12 * HOUR));
        act(
                DemoStaff.acting(staff.cashier(), Role.CASHIER),
                code -> new ConfirmPayment(code, owed, "TT-%06d".formatted(dossier.number()), "ONLINE"));
    }

    private void process() {
        Instant due = lives.dueAt(now, procedure.timeLimit());
        long limit = due == null
                ? 5L * DemoHours.DAY
                : Math.max(20 * MINUTE, lives.time().between(now, due));
        long whole = Math.round(limit * course.pace(random));
        pass(Math.min(whole / 10, between(MINUTE, HOUR)));
        act(reception(), code -> new AssignStep(code, EXAMINE, officer, null));
        pass(whole / 10);
        act(acting(), code -> new StartStep(code, 1));
        pass(whole / 5);
        switch (course) {
            case WITHDRAWN -> act(applicant(), code -> new WithdrawDossier(code, "Thay đổi nhu cầu."));
            case STOPPED -> {
                requestSupplement();
                pass(between(20 * DemoHours.DAY, 30 * DemoHours.DAY));
                act(head(), code -> new StopDossier(code, "Quá thời hạn bổ sung hồ sơ."));
            }
            case SUPPLEMENTED -> {
                requestSupplement();
                pass(between(2 * HOUR, 6 * DemoHours.DAY));
                act(applicant(), code -> new ProvideSupplement(code, MISSING));
                decide(whole, null);
            }
            default -> decide(whole, due);
        }
    }

    private void requestSupplement() {
        act(
                acting(),
                code -> new RequestSupplement(
                        code, MISSING, "Bản sao giấy tờ tùy thân đã hết hạn, cần bản còn giá trị.", null));
    }

    private void decide(long whole, Instant due) {
        pass(whole * 3 / 10);
        act(
                acting(),
                2,
                code -> new CompleteStep(
                        code,
                        1,
                        course == Course.DECLINED
                                ? "Hồ sơ không đủ điều kiện."
                                : "Hồ sơ đủ điều kiện, trình phê duyệt.",
                        null,
                        new CompleteStep.Next(APPROVE, staff.head(), null)));
        pass(whole / 10);
        act(head(), code -> new StartStep(code, 2));
        pass(between(MINUTE, 10 * MINUTE));
        if (course == Course.RESCHEDULED && due != null && now.isBefore(due)) {
            Instant later = lives.time().plus(due, between(2 * DemoHours.DAY, 5 * DemoHours.DAY));
            act(
                    head(),
                    code -> new RescheduleDossier(
                            code, later, "Cần xác minh thêm thông tin.", "Xin lỗi ông/bà vì sự chậm trễ."));
            pass(lives.time().between(now, due) + DemoHours.DAY);
        }
        pass(whole / 20);
        act(head(), code -> new CompleteStep(code, 2, "Đồng ý trình.", null, null));
        pass(between(MINUTE, 5 * MINUTE));
        act(head(), this::result);
        if (course != Course.NOT_COLLECTED) {
            pass(between(30 * MINUTE, 3 * DemoHours.DAY));
            Channel method = random.nextInt(3) == 0 ? Channel.POSTAL : Channel.COUNTER;
            act(
                    DemoStaff.acting(staff.returnDesk(), Role.RETURN_DESK),
                    code -> new DeliverResult(code, applicant.name(), method));
        }
    }

    private IssueResult result(String code) {
        String number = "%d/%d"
                .formatted(
                        dossier.number(),
                        dossier.submittedAt().atZone(VietnamTime.ZONE).getYear());
        return course == Course.DECLINED
                ? new IssueResult(code, Outcome.REFUSED, number, null, "Hồ sơ không đủ điều kiện theo quy định.")
                : new IssueResult(code, Outcome.GRANTED, number, null, null);
    }

    private String content() {
        String name = procedure.name();
        return "Đề nghị " + name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private Caller applicant() {
        return new Caller(
                "demo-applicant-" + dossier.number(),
                applicant.name(),
                Set.of(Role.APPLICANT, Role.IMPORTER),
                null,
                null);
    }

    private Caller reception() {
        return DemoStaff.acting(staff.reception(), Role.RECEPTION);
    }

    private Caller acting() {
        return DemoStaff.acting(officer, Role.OFFICER);
    }

    private Caller head() {
        return DemoStaff.acting(staff.head(), Role.HEAD);
    }

    private void act(Caller by, Function<String, Object> command) {
        act(by, 1, command);
    }

    private void act(Caller by, int events, Function<String, Object> command) {
        acts.add(new DemoAct(now, by, command, events));
    }

    private void pass(long seconds) {
        now = lives.time().plus(now, Math.max(1, seconds));
    }

    private long between(int least, int most) {
        return random.nextInt(least, most + 1);
    }
}
