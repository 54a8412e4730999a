package vn.motcua.command.dossier.process;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.command.dossier.People.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.command.Caller;
import vn.motcua.command.dossier.assignstep.AssignStep;
import vn.motcua.command.dossier.completestep.CompleteStep;
import vn.motcua.command.dossier.deliverresult.DeliverResult;
import vn.motcua.command.dossier.issueresult.IssueResult;
import vn.motcua.command.dossier.rules.DossierCommand;
import vn.motcua.command.dossier.startstep.StartStep;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;

@DisplayName("A dossier through its whole process")
class ProcessLifeTest {

    /** One act: who may do it, and what; the first of them does. */
    private record Act(List<Caller> by, DossierCommand command) {}

    private record Life(String name, Running dossier, Cast cast, List<Act> acts, List<String> keys) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Life> lives() {
        return Stream.of(drivingLicence(), criminalRecord());
    }

    @ParameterizedTest
    @MethodSource("lives")
    void is_taken_by_the_right_officers_and_every_wrong_one_is_refused_at_every_step(Life life) {
        for (Act act : life.acts()) {
            for (Caller caller : life.cast().everybody()) {
                assertThat(life.dossier().tried(caller, act.command()).isRight())
                        .as("%s by %s", act.command(), caller.id())
                        .isEqualTo(act.by().contains(caller));
            }
            life.dossier().does(act.by().get(0), act.command());
        }
        assertThat(life.dossier().state().status()).isEqualTo(DossierStatus.RESULT_DELIVERED);
        List<StepAssigned> assigned = of(life.dossier(), StepAssigned.class);
        assertThat(assigned).extracting(StepAssigned::key).containsExactlyElementsOf(life.keys());
        assertThat(assigned).allSatisfy(step -> assertThat(step.dueAt()).isNotNull());
        assertThat(of(life.dossier(), StepCompleted.class)).hasSameSizeAs(assigned);
    }

    private static <E> List<E> of(Running dossier, Class<E> type) {
        return dossier.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Đổi giấy phép lái xe: the traffic police looks up offences while the officer appraises. */
    private static Life drivingLicence() {
        Running dossier = Running.received("1.002809");
        Cast cast = Cast.of("000.00.06.H56");
        String code = dossier.code();
        List<Act> acts = new ArrayList<>(beginning(code, cast));
        acts.addAll(step(
                code,
                2,
                cast.head(),
                null,
                null,
                null,
                next("tham-dinh", cast.officer()),
                next("tra-cuu-vi-pham", cast.police())));
        acts.addAll(step(code, 3, cast.officer(), "Đủ điều kiện", "Giấy phép số 1", null));
        acts.addAll(step(code, 4, cast.police(), "Không có vi phạm", null, null, next("soat-xet", cast.head())));
        acts.addAll(step(code, 5, cast.head(), "Đồng ý", null, null, next("ky-duyet", cast.director())));
        acts.addAll(step(code, 6, cast.director(), null, null, "54:01:0A", next("phat-hanh", cast.clerk())));
        acts.addAll(ending(code, 7, cast));
        return new Life(
                "driving licence exchange",
                dossier,
                cast,
                acts,
                List.of("tiep-nhan", "phan-cong", "tham-dinh", "tra-cuu-vi-pham", "soat-xet", "ky-duyet", "phat-hanh"));
    }

    /** Cấp Phiếu lý lịch tư pháp: the police and the national centre answer at the same time. */
    private static Life criminalRecord() {
        Running dossier = Running.received("2.000488");
        Cast cast = Cast.of("000.00.14.H56");
        String code = dossier.code();
        List<Act> acts = new ArrayList<>(beginning(code, cast));
        acts.addAll(step(code, 2, cast.head(), null, null, null, next("tham-dinh", cast.officer())));
        acts.addAll(step(
                code,
                3,
                cast.officer(),
                "Cần xác minh",
                null,
                null,
                next("tra-cuu-cong-an", cast.police()),
                next("cho-trung-tam", cast.officer())));
        acts.addAll(step(code, 5, cast.officer(), "Trung tâm trả lời: không có án tích", null, null));
        acts.addAll(step(code, 4, cast.police(), "Không có án tích", null, null, next("lap-phieu", cast.officer())));
        acts.addAll(step(code, 6, cast.officer(), null, "Phiếu số 1", null, next("ky-duyet", cast.director())));
        acts.addAll(step(code, 7, cast.director(), null, null, "54:01:0A", next("phat-hanh", cast.clerk())));
        acts.addAll(ending(code, 8, cast));
        return new Life(
                "criminal record certificate",
                dossier,
                cast,
                acts,
                List.of(
                        "tiep-nhan",
                        "phan-cong",
                        "tham-dinh",
                        "tra-cuu-cong-an",
                        "cho-trung-tam",
                        "lap-phieu",
                        "ky-duyet",
                        "phat-hanh"));
    }

    private static List<Act> beginning(String code, Cast cast) {
        List<Act> acts = new ArrayList<>();
        acts.add(new Act(
                List.of(Cast.RECEPTION, Cast.OTHER_RECEPTION, cast.head(), cast.director()),
                new AssignStep(code, "tiep-nhan", officer(Cast.RECEPTION), null)));
        acts.addAll(step(code, 1, Cast.RECEPTION, null, null, null, next("phan-cong", cast.head())));
        return acts;
    }

    private static List<Act> ending(String code, int step, Cast cast) {
        return List.of(
                new Act(List.of(cast.clerk()), new StartStep(code, step)),
                new Act(List.of(cast.clerk()), new IssueResult(code, Outcome.GRANTED, "12/2023", null, null)),
                new Act(List.of(Cast.RETURN_DESK), new DeliverResult(code, "Nguyễn Văn An", Channel.COUNTER)));
    }

    private static List<Act> step(
            String code,
            int step,
            Caller by,
            String opinion,
            String draft,
            String signature,
            CompleteStep.Next... next) {
        List<CompleteStep.Next> all = List.of(next);
        return List.of(
                new Act(List.of(by), new StartStep(code, step)),
                new Act(
                        List.of(by),
                        new CompleteStep(
                                code,
                                step,
                                opinion,
                                draft,
                                all.isEmpty() ? null : all.get(0),
                                signature,
                                all.isEmpty() ? List.of() : all.subList(1, all.size()))));
    }

    private static CompleteStep.Next next(String key, Caller caller) {
        return new CompleteStep.Next(key, officer(caller), null);
    }
}
