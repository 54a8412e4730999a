package vn.motcua.command.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.Flows;
import vn.motcua.command.process.InvalidProcessException;
import vn.motcua.command.process.ProcessBounds;
import vn.motcua.command.process.diagram.DiagramLayout;

@DisplayName("A process as BPMN")
class BpmnRoundTripTest {

    private static final Catalogue CATALOGUE = CatalogueFile.bundled();

    static Stream<PublishedProcedure> everyProcedure() {
        return Stream.of(LocalDate.of(2021, 3, 1), LocalDate.of(2026, 11, 24))
                .flatMap(day -> CATALOGUE.procedures(day).stream());
    }

    @ParameterizedTest
    @MethodSource("everyProcedure")
    void is_valid_and_reads_back_what_was_written(PublishedProcedure published) {
        ElectronicProcess process = published.process();
        ProcessBounds bounds = new ProcessBounds(
                process.procedureVersions().stream()
                        .collect(Collectors.toMap(
                                version -> version,
                                version -> published.procedure().timeLimit())),
                CATALOGUE.departments().stream()
                        .map(department -> department.code())
                        .collect(Collectors.toSet()));
        assertThat(BpmnImport.read(xml(process), code -> bounds)).isEqualTo(process);
    }

    @Test
    void keeps_parallel_branches_choices_waits_and_returns_and_draws_every_element() {
        String xml = xml(Flows.parallel());
        assertThat(BpmnImport.read(xml, code -> Flows.BOUNDS)).isEqualTo(Flows.parallel());
        assertThat(xml)
                .contains(
                        "<parallelGateway", "<exclusiveGateway", "<receiveTask", "<userTask", "<lane ", "<participant ")
                .contains("name=\"Chuyển lại\"")
                .contains("BPMNShape", "BPMNEdge", "waypoint");
    }

    @Test
    void is_checked_like_a_file_after_an_editor_has_changed_it() {
        String xml = xml(Flows.parallel())
                .replace("role=\"clerk\"", "role=\"wizard\"")
                .replace("percent=\"20\"", "");
        assertThatThrownBy(() -> BpmnImport.read(xml, code -> Flows.BOUNDS))
                .isInstanceOfSatisfying(
                        InvalidProcessException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.code())
                                .contains("process.bad-role", "process.share-missing"));
    }

    @Test
    void keeps_out_what_another_editor_has_added_without_an_error() {
        String xml = xml(Flows.parallel())
                .replaceFirst(
                        "<definitions ",
                        "<definitions xmlns:other=\"urn:another-editor\" exporter=\"Another\" exporterVersion=\"9\" ")
                .replace("<userTask ", "<userTask other:colour=\"red\" other:assignee=\"nobody\" ")
                .replaceFirst("<extensionElements>", "<extensionElements><other:form><other:field/></other:form>");
        assertThat(xml).contains("other:colour", "other:form");
        assertThat(BpmnImport.read(xml, code -> Flows.BOUNDS)).isEqualTo(Flows.parallel());
    }

    @Test
    void that_says_too_little_is_told_everything_it_lacks_at_once() {
        String xml = """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <process id="p">
                    <extensionElements>
                      <m:process xmlns:m="urn:motcua:electronic-process:1" procedure="1.002809"/>
                    </extensionElements>
                    <startEvent id="s"/>
                    <task id="a"/>
                    <userTask id="b" name="Ký"/>
                    <sequenceFlow id="f" sourceRef="s" targetRef="a"/>
                    <sequenceFlow id="g" sourceRef="a" targetRef="b"/>
                  </process>
                </definitions>
                """;
        assertThatThrownBy(() -> BpmnImport.read(xml, code -> Flows.BOUNDS))
                .isInstanceOfSatisfying(
                        InvalidProcessException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.field() + " " + fault.code())
                                .contains(
                                        "processes[0].procedureVersions process.unknown-version",
                                        "processes[0].confidence process.bad-confidence",
                                        "processes[0].steps[0].name process.bad-name",
                                        "processes[0].steps[0].role process.bad-role",
                                        "processes[0].steps[1].role process.bad-role"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a/>",
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>",
                "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"x\"/>"
            })
    void is_refused_when_it_is_no_bpmn_or_holds_no_process(String text) {
        assertThatThrownBy(() -> BpmnImport.read(text, code -> new ProcessBounds(Map.of(), Set.of())))
                .isInstanceOf(InvalidProcessException.class);
    }

    private static String xml(ElectronicProcess process) {
        return BpmnExport.of(
                process, "Thử", DiagramLayout.of(process, step -> step.role().wireName()));
    }
}
