package vn.motcua.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.command.catalogue.PublishedProcedure;

@DisplayName("A file of processes")
class ProcessFileTest {

    private final Catalogue catalogue = CatalogueFile.bundled();

    @Test
    void reads_back_what_was_written() {
        List<ElectronicProcess> processes = List.of(Flows.parallel());
        assertThat(ProcessFile.parse(ProcessFile.write(processes), code -> Flows.BOUNDS))
                .isEqualTo(processes);
    }

    @Test
    void belongs_to_every_procedure_that_comes_with_the_program_and_none_is_left_over() throws IOException {
        for (LocalDate day : List.of(LocalDate.of(2021, 3, 1), LocalDate.of(2026, 11, 24))) {
            for (PublishedProcedure published : catalogue.procedures(day)) {
                assertThat(published.process())
                        .as(published.procedure().code())
                        .isNotNull()
                        .satisfies(process -> assertThat(process.procedureVersions())
                                .contains(published.procedure().version()));
                assertThat(ProcessFile.parse(
                                ProcessFile.write(List.of(published.process())), code -> bounds(published)))
                        .containsExactly(published.process());
            }
        }
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/catalogue/procedures"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".yaml", "")))
                    .hasSize(30)
                    .allMatch(code -> catalogue.procedure(code, 1).isPresent());
        }
    }

    @Test
    void keeps_published_times_apart_from_sample_data() {
        ElectronicProcess licence =
                catalogue.procedure("3.000347", 1).orElseThrow().process();
        assertThat(licence.step("chuyen-du-lieu")).hasValueSatisfying(step -> {
            assertThat(step.sample()).isFalse();
            assertThat(step.confidence()).isEqualTo("A");
            assertThat(step.share()).isEqualTo(TimeShare.hours("8"));
        });
        assertThat(licence.sample()).isTrue();
    }

    @Test
    void says_which_step_may_follow_be_returned_and_end() {
        ElectronicProcess process = Flows.parallel();
        assertThat(process.first()).map(ProcessStep::key).contains("take");
        assertThat(process.mayFollow("take", "assign")).isTrue();
        assertThat(process.mayFollow("take", "close")).isFalse();
        assertThat(process.mayFollow("nothing", "close")).isFalse();
        assertThat(process.mayReturn("close", "assign")).isTrue();
        assertThat(process.mayReturn("close", "take")).isFalse();
        assertThat(process.mayEndAfter("issue")).isTrue();
        assertThat(process.mayEndAfter("close")).isFalse();
        ElectronicProcess adHoc = ElectronicProcess.adHoc("1.002809");
        assertThat(adHoc.mayFollow("any", "other")).isTrue();
        assertThat(adHoc.mayReturn("any", "other")).isTrue();
        assertThat(adHoc.mayEndAfter("any")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "procedure: [",
                "colour: red",
                "procedure: \"1.002809\"",
                "procedure: \"1.002809\"\nprocesses:\n  - procedureVersions: [1]\n    steps: 7"
            })
    void is_refused_when_it_is_no_file_of_processes(String text) {
        assertThatThrownBy(() -> ProcessFile.parse(text, code -> Flows.BOUNDS))
                .isInstanceOf(InvalidProcessException.class)
                .hasMessageStartingWith("bad process: file: ");
    }

    private static ProcessBounds bounds(PublishedProcedure published) {
        return new ProcessBounds(
                published.process().procedureVersions().stream()
                        .collect(Collectors.toMap(
                                version -> version,
                                version -> published.procedure().timeLimit())),
                CatalogueFile.bundled().departments().stream()
                        .map(department -> department.code())
                        .collect(Collectors.toSet()));
    }
}
