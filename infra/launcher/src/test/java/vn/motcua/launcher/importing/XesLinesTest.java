package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A XES file")
class XesLinesTest {

    @Test
    void gives_each_event_with_the_attributes_of_its_trace() throws Exception {
        List<LogLine> lines = Sample.all(XesLines.open(Sample.resource("small.xes")));

        assertThat(lines).extracting(LogLine::number).containsExactly(18L, 27L, 36L);
        assertThat(lines.get(0).values())
                .containsEntry("case:concept:name", "HS-1")
                .containsEntry("case:department", "Sở Tư pháp")
                .containsEntry("concept:name", "Thẩm định")
                .containsEntry("org:group", "Hộ tịch & quốc tịch")
                .doesNotContainKeys("org:role", "case:org:role");
        assertThat(lines.get(2).values())
                .containsEntry("case:concept:name", "HS-2")
                .doesNotContainKey("case:department");
    }

    @Test
    void that_declares_a_document_type_is_refused_and_no_entity_is_read(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "planted");
        String attack = """
                <?xml version="1.0"?>
                <!DOCTYPE log [<!ENTITY stolen SYSTEM "%s">]>
                <log><trace><string key="concept:name" value="HS"/>
                <event><string key="concept:name" value="x">&stolen;</string></event></trace></log>
                """.formatted(secret.toUri());

        assertThatThrownBy(() -> Sample.all(Sample.xes(attack)))
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("DOCTYPE")
                .hasMessageNotContaining("planted");
    }

    @Test
    void that_multiplies_entities_is_refused_before_they_are_expanded() {
        String laughs = """
                <!DOCTYPE log [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
                <log><trace><string key="concept:name" value="&c;"/></trace></log>
                """;

        assertThatThrownBy(() -> Sample.all(Sample.xes(laughs))).isInstanceOf(UnreadableLogException.class);
    }

    @Test
    void with_another_root_element_is_refused() {
        assertThatThrownBy(() -> Sample.all(Sample.xes("<html><event/></html>")))
                .hasMessageContaining("the root element is <html>");
    }

    @Test
    void that_ends_too_early_is_read_up_to_there() throws Exception {
        LogLines lines = Sample.xes("""
                <log>
                <trace><string key="concept:name" value="HS"/>
                <event><string key="concept:name" value="a"/></event>
                <event><string key="concept""");

        assertThat(lines.next()).get().extracting(LogLine::number).isEqualTo(3L);
        assertThatThrownBy(lines::next)
                .isInstanceOf(UnreadableLogException.class)
                .hasMessageContaining("not well-formed XML");
    }

    @Test
    void holds_an_event_outside_of_traces_without_a_dossier() throws Exception {
        List<LogLine> lines = Sample.all(Sample.xes(
                "<log><string key='a' value='b'/><event><string key='concept:name' value='x'/></event></log>"));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.values()).containsOnlyKeys("concept:name"));
    }
}
