package vn.motcua.command.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.command.dossier.People.officer;
import static vn.motcua.command.dossier.process.Cast.RECEPTION;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.command.dossier.Dossiers;
import vn.motcua.command.dossier.People;
import vn.motcua.command.dossier.Story;
import vn.motcua.command.dossier.actions.AllowedAction;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.markoverdue.MarkOverdue;
import vn.motcua.command.dossier.providesupplement.ProvideSupplement;
import vn.motcua.command.dossier.reassignstep.ReassignStep;
import vn.motcua.command.dossier.recallresult.RecallResult;
import vn.motcua.command.dossier.requestsupplement.RequestSupplement;
import vn.motcua.command.dossier.returnstep.ReturnStep;
import vn.motcua.command.dossier.rules.Operation;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.command.process.ProcessStep;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepBecameOverdue;

@DisplayName("A dossier that runs by its process")
class ProcessRulesTest {

    private static final Caller ADMIN = People.caller("admin", null, Role.ADMIN);

    private final Cast cast = Cast.of("000.00.06.H56");
    private final Running dossier = Running.received("1.002809");
    private final String code = dossier.code();

    @Test
    void begins_with_the_first_step_and_with_no_other() {
        for (String other : List.of("Thẩm định hồ sơ", "phat-hanh", "Bước tự đặt")) {
            assertThat(dossier.refused(RECEPTION, new AssignStep(code, other, officer(RECEPTION), null)))
                    .as(other)
                    .contains("process.not-next");
        }
        dossier.does(RECEPTION, new AssignStep(code, "Tiếp nhận hồ sơ", officer(RECEPTION), null));
        StepAssigned first = dossier.last(StepAssigned.class);
        assertThat(first.key()).isEqualTo("tiep-nhan");
        // Four working hours from 09:42 on a Friday: 11:30 comes between, 15:42 is left.
        assertThat(first.dueAt()).isEqualTo(Story.at("2023-10-27T15:42"));
        assertThat(dossier.refused(RECEPTION, new AssignStep(code, "tiep-nhan", officer(RECEPTION), null)))
                .containsExactly("process.not-next");
    }

    @Test
    void is_handed_over_only_to_the_department_that_the_step_is_for() {
        assertThat(dossier.refused(RECEPTION, new AssignStep(code, "tiep-nhan", officer(cast.police()), null)))
                .containsExactly("process.department");
        untilAssigning();
        assertThat(dossier.refused(
                        cast.head(),
                        complete(2, next("tham-dinh", cast.police()), next("tra-cuu-vi-pham", cast.officer()))))
                .containsExactly("process.department");
        branches();
        assertThat(dossier.refused(cast.head(), new ReassignStep(code, 4, officer(cast.colleague()), "Nghỉ phép")))
                .containsExactly("process.department");
        dossier.does(cast.head(), new ReassignStep(code, 3, officer(cast.colleague()), "Nghỉ phép"));
        assertThat(dossier.refused(cast.officer(), new StartStep(code, 3))).containsExactly("step.not-assigned-to-you");
    }

    @Test
    void is_taken_up_before_a_step_is_completed_and_by_the_role_that_the_step_is_for() {
        dossier.does(RECEPTION, new AssignStep(code, "tiep-nhan", officer(cast.officer()), null));
        assertThat(dossier.refused(cast.officer(), new StartStep(code, 1))).containsExactly("process.role");
        dossier.does(cast.head(), new ReassignStep(code, 1, officer(RECEPTION), "Nhầm người"));
        assertThat(dossier.refused(RECEPTION, complete(1))).containsExactly("step.not-started");
    }

    @Test
    void has_what_each_step_needs_before_it_goes_on() {
        untilAssigning();
        branches();
        dossier.does(cast.officer(), new StartStep(code, 3));
        assertThat(dossier.refused(cast.officer(), complete(3)))
                .containsExactlyInAnyOrder("step.opinion-missing", "step.draft-missing");
    }

    @Test
    void waits_for_every_parallel_branch() {
        untilAssigning();
        branches();
        dossier.does(cast.officer(), new StartStep(code, 3));
        assertThat(dossier.refused(
                        cast.officer(), new CompleteStep(code, 3, "Đạt", "Số 1", next("soat-xet", cast.head()))))
                .containsExactly("process.branches-open");
        dossier.does(cast.officer(), new CompleteStep(code, 3, "Đạt", "Số 1", null));
        assertThat(dossier.refused(cast.head(), new AssignStep(code, "soat-xet", officer(cast.head()), null)))
                .containsExactly("process.branches-open");
        assertThat(dossier.actions(cast.head()))
                .noneSatisfy(action ->
                        assertThat(action.next()).extracting(ProcessStep::key).contains("soat-xet"));
        dossier.does(cast.police(), new StartStep(code, 4));
        dossier.does(cast.police(), new CompleteStep(code, 4, "Không", null, null));
        dossier.does(cast.head(), new AssignStep(code, "soat-xet", officer(cast.head()), null));
    }

    @Test
    void goes_back_only_where_the_process_lets_it_and_everything_after_is_done_again() {
        untilSigning();
        assertThat(dossier.refused(cast.clerk(), new IssueResult(code, Outcome.GRANTED, "1", null, null)))
                .containsExactly("process.not-at-its-end");
        dossier.does(cast.director(), new ReturnStep(code, 6, "Sửa số giấy phép"));
        assertThat(dossier.last(StepAssigned.class).key()).isEqualTo("soat-xet");
        dossier.does(cast.head(), new StartStep(code, 7));
        assertThat(dossier.refused(cast.head(), new ReturnStep(code, 7, "Không rõ")))
                .containsExactly("process.no-return");
        dossier.does(cast.head(), new CompleteStep(code, 7, "Đã sửa", null, next("ky-duyet", cast.director())));
        assertThat(dossier.last(StepAssigned.class).step()).isEqualTo(8);
    }

    @Test
    void says_what_an_officer_may_do_now_with_the_steps_that_follow() {
        untilAssigning();
        AllowedAction complete = only(cast.head(), Operation.COMPLETE_STEP);
        assertThat(complete.allowed()).isTrue();
        assertThat(complete.allAtOnce()).isTrue();
        assertThat(complete.next()).extracting(ProcessStep::key).containsExactly("tham-dinh", "tra-cuu-vi-pham");
        assertThat(only(cast.head(), Operation.RETURN_STEP).refusals())
                .extracting(refusal -> refusal.rule())
                .containsExactly("process.no-return");
        assertThat(dossier.actions(cast.police())).isEmpty();
        branches();
        AllowedAction start = only(cast.police(), Operation.START_STEP);
        assertThat(start.step()).isEqualTo(4);
        assertThat(start.allowed()).isTrue();
        assertThat(dossier.actions(cast.police()))
                .filteredOn(action -> action.operation() == Operation.COMPLETE_STEP)
                .singleElement()
                .satisfies(action -> assertThat(action.refusals())
                        .extracting(refusal -> refusal.rule())
                        .containsExactly("step.not-started"));
    }

    @Test
    void can_be_taken_up_at_any_step_once_its_result_was_recalled() {
        untilSigning();
        dossier.does(cast.director(), new StartStep(code, 6))
                .does(
                        cast.director(),
                        new CompleteStep(code, 6, null, null, next("phat-hanh", cast.clerk()), "54:01:0A", List.of()))
                .does(cast.clerk(), new StartStep(code, 7))
                .does(cast.clerk(), new IssueResult(code, Outcome.GRANTED, "1", null, null))
                .does(cast.director(), new RecallResult(code, "Sai số"))
                .does(cast.head(), new AssignStep(code, "soat-xet", officer(cast.head()), null));
        assertThat(dossier.refused(cast.clerk(), new IssueResult(code, Outcome.GRANTED, "2", null, null)))
                .containsExactly("process.not-at-its-end");
        assertThat(dossier.refused(cast.head(), new AssignStep(code, "phat-hanh", officer(cast.clerk()), null)))
                .containsExactly("process.not-next");
    }

    @Test
    void tells_of_the_officer_whose_share_of_the_time_is_over_but_not_of_the_time_that_the_clock_stood_still() {
        dossier.does(RECEPTION, new AssignStep(code, "tiep-nhan", officer(RECEPTION), null));
        dossier.does(RECEPTION, new RequestSupplement(code, Dossiers.PAPERS, "Thiếu tờ khai", null));
        dossier.at("2023-10-30T09:52").does(RECEPTION, new ProvideSupplement(code, Dossiers.PAPERS));
        // The share ended on Friday at 15:42; eight hours of work stood still, so it ends on Monday at 15:42.
        dossier.at("2023-10-30T16:50").does(ADMIN, new MarkOverdue(code));
        assertThat(dossier.events()).noneMatch(StepBecameOverdue.class::isInstance);
        dossier.at("2023-10-31T07:00").does(ADMIN, new MarkOverdue(code));
        StepBecameOverdue told = dossier.last(StepBecameOverdue.class);
        assertThat(told.officer().id()).isEqualTo(RECEPTION.id());
        assertThat(told.dueAt()).isEqualTo(Story.at("2023-10-30T15:42"));
    }

    private AllowedAction only(Caller caller, Operation operation) {
        return dossier.actions(caller).stream()
                .filter(action -> action.operation() == operation)
                .reduce((first, second) -> {
                    throw new AssertionError(operation + " twice");
                })
                .orElseThrow();
    }

    private void untilAssigning() {
        dossier.does(RECEPTION, new AssignStep(code, "tiep-nhan", officer(RECEPTION), null))
                .does(RECEPTION, new StartStep(code, 1))
                .does(RECEPTION, complete(1, next("phan-cong", cast.head())))
                .does(cast.head(), new StartStep(code, 2));
    }

    private void branches() {
        dossier.does(
                cast.head(), complete(2, next("tham-dinh", cast.officer()), next("tra-cuu-vi-pham", cast.police())));
    }

    private void untilSigning() {
        untilAssigning();
        branches();
        dossier.does(cast.officer(), new StartStep(code, 3))
                .does(cast.officer(), new CompleteStep(code, 3, "Đạt", "Số 1", null))
                .does(cast.police(), new StartStep(code, 4))
                .does(cast.police(), new CompleteStep(code, 4, "Không", null, next("soat-xet", cast.head())))
                .does(cast.head(), new StartStep(code, 5))
                .does(cast.head(), new CompleteStep(code, 5, "Đồng ý", null, next("ky-duyet", cast.director())));
    }

    private CompleteStep complete(int step, CompleteStep.Next... next) {
        List<CompleteStep.Next> all = List.of(next);
        return new CompleteStep(
                code,
                step,
                null,
                null,
                all.isEmpty() ? null : all.get(0),
                null,
                all.isEmpty() ? List.of() : all.subList(1, all.size()));
    }

    private static CompleteStep.Next next(String key, Caller caller) {
        return new CompleteStep.Next(key, officer(caller), null);
    }
}
