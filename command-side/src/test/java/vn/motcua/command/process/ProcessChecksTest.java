package vn.motcua.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.command.Fault;

@DisplayName("A process is checked before it is published")
class ProcessChecksTest {

    @Test
    void and_a_sound_one_has_no_fault() {
        assertThat(ProcessChecks.faults(Flows.parallel(), Flows.BOUNDS)).isEmpty();
    }

    @ParameterizedTest(name = "{0} instead of {1} is {2} at {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "next: [assign]|next: [nowhere]|process.unknown-step|processes[0].steps[0].next",
                "next: [assign]|next: [assign, assign]|process.repeated-step|processes[0].steps[0].next",
                "next: [meet], returnTo|next: [take], returnTo|process.start-entered|processes[0].steps[3].next",
                "next: [meet], returnTo|next: [appraise], returnTo|process.circle|processes[0].steps",
                "'workingHours: 6, next: [close]'|'workingHours: 6, next: [check]'|process.no-end|processes[0].steps[7]",
                "next: [issue, refuse]|next: [issue]|process.dead-step|processes[0].steps[10]",
                "next: [appraise, ask]|next: [appraise]|process.split-without-branches|processes[0].steps[1].split",
                "next: [issue, refuse], join: ALL|next: [issue, refuse]|process.branches-never-join|processes[0].steps[1].split",
                "'split: ALL, '|''|process.join-without-split|processes[0].steps[8].join",
                "next: [check, draft]|next: [check, draft, ask]|process.branches-entangled|processes[0].steps[1].split",
                "returnTo: [appraise]|returnTo: [assign]|process.return-crosses-branches|processes[0].steps[3].returnTo",
                "returnTo: [assign]|returnTo: [issue]|process.return-ahead|processes[0].steps[8].returnTo",
                "workingHours: 6|workingHours: 7|process.shares-do-not-add-up|processes[0].steps",
                "'workingHours: 6, '|''|process.share-missing|processes[0].steps",
                "workingHours: 6|workingHours: -6|process.bad-share|processes[0].steps[7]",
                "workingHours: 6|workingHours: 0.125|process.bad-share|processes[0].steps[7]",
                "workingHours: 6|'workingHours: 6, percent: 6'|process.bad-share|processes[0].steps[7]",
                "percent: 20|percent: 101|process.bad-share|processes[0].steps[5]",
                "procedureVersions: [1]|procedureVersions: [2]|process.hours-of-calendar-days|processes[0].steps",
                "procedureVersions: [1]|procedureVersions: [3]|process.share-without-limit|processes[0].steps",
                "procedureVersions: [1]|procedureVersions: [9]|process.unknown-version|processes[0].procedureVersions",
                "procedureVersions: [1]|procedureVersions: []|process.unknown-version|processes[0].procedureVersions",
                "key: wait|key: ask|process.duplicate-key|processes[0].steps[6].key",
                "key: refuse|key: Refuse!|process.bad-key|processes[0].steps[10].key",
                "'key: refuse, '|''|process.bad-key|processes[0].steps[10].key",
                "role: reception|role: cashier|process.bad-role|processes[0].steps[0].role",
                "role: reception|role: wizard|process.bad-role|processes[0].steps[0].role",
                "department: H56.24|department: H56.99|process.unknown-department|processes[0].steps[5].department",
                "'department: H56.24, '|''|process.nobody-asked|processes[0].steps[5].department",
                "'agency: \"Cục\", '|''|process.nobody-answers|processes[0].steps[6].agency",
                "name: \"Tổng hợp\"|name: \" \"|process.bad-name|processes[0].steps[7].name",
                "kind: REFERRED_DOWN|kind: SIDEWAYS|process.unknown-word|processes[0].steps[3].kind",
                "needs: [SIGNATURE]|needs: [COFFEE]|process.unknown-word|processes[0].steps[8].needs",
                "confidence: A|confidence: Z|process.bad-confidence|processes[0].steps[0].confidence",
            })
    void against_each_rule(String sound, String broken, String code, String field) {
        String yaml = Flows.PARALLEL.replace(sound, broken);
        assertThat(yaml).isNotEqualTo(Flows.PARALLEL);
        assertThat(faults(yaml)).anySatisfy(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).isEqualTo(field);
            assertThat(fault.vietnamese()).isNotBlank();
            assertThat(fault.english()).isNotBlank();
        });
    }

    @Test
    void and_everything_that_is_wrong_is_said_at_once() {
        String yaml = Flows.PARALLEL
                .replace("role: clerk", "role: admin")
                .replace("department: H56.24", "department: nowhere")
                .replace("workingHours: 6", "workingHours: 5");
        assertThat(faults(yaml))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder(
                        "process.bad-role",
                        "process.bad-role",
                        "process.unknown-department",
                        "process.shares-do-not-add-up");
    }

    @Test
    void and_sample_data_is_not_hidden() {
        assertThat(faults(Flows.PARALLEL.replaceFirst("sample: true", "sample: false")))
                .extracting(Fault::code)
                .containsExactly("process.hidden-sample");
    }

    @Test
    void and_the_sum_that_was_found_is_named() {
        assertThat(faults(Flows.PARALLEL.replace("workingHours: 6", "workingHours: 5")))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.vietnamese()).contains("39 giờ làm việc").contains("40 giờ làm việc");
                    assertThat(fault.english()).contains("39 working hours").contains("40 working hours");
                });
    }

    @Test
    void and_a_process_without_steps_or_with_too_many_is_refused() {
        ElectronicProcess sound = Flows.parallel();
        ProcessStep step = sound.steps().get(0);
        assertThat(ProcessChecks.faults(with(sound, List.of()), Flows.BOUNDS))
                .extracting(Fault::code)
                .contains("process.no-steps");
        assertThat(ProcessChecks.faults(
                        with(sound, Collections.nCopies(ProcessChecks.MAX_STEPS + 1, step)), Flows.BOUNDS))
                .extracting(Fault::code)
                .contains("process.no-steps");
    }

    @Test
    void and_two_processes_for_one_version_are_refused() {
        String twice = Flows.PARALLEL + Flows.PARALLEL.substring(Flows.PARALLEL.indexOf("  - procedureVersions"));
        assertThat(faults(twice)).extracting(Fault::code).containsExactly("process.two-processes");
    }

    private static ElectronicProcess with(ElectronicProcess process, List<ProcessStep> steps) {
        return new ElectronicProcess(
                process.procedure(),
                process.procedureVersions(),
                process.source(),
                process.confidence(),
                process.sample(),
                steps);
    }

    private static List<Fault> faults(String yaml) {
        List<Fault> faults = new ArrayList<>();
        assertThatThrownBy(() -> ProcessFile.parse(yaml, code -> Flows.BOUNDS))
                .isInstanceOfSatisfying(InvalidProcessException.class, refused -> faults.addAll(refused.faults()));
        return faults;
    }
}
