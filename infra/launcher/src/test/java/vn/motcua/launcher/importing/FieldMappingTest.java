package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mapping of columns to fields")
class FieldMappingTest {

    @Test
    void replaces_only_the_fields_that_are_named() {
        FieldMapping mapping = FieldMapping.parse("dossier=Mã hồ sơ, officer = staff:id");

        assertThat(mapping.keys(ImportField.DOSSIER)).containsExactly("Mã hồ sơ");
        assertThat(mapping.keys(ImportField.OFFICER)).containsExactly("staff:id");
        assertThat(mapping.keys(ImportField.STEP)).containsExactly("concept:name");
    }

    @Test
    void names_every_wrong_part_at_once_and_the_fields_there_are() {
        assertThatThrownBy(() -> FieldMapping.parse("hoso=x,step=,at=a,at=b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'hoso' is no field")
                .hasMessageContaining("'step' names no key")
                .hasMessageContaining("'at' is mapped twice")
                .hasMessageContaining("dossier, step, officer, group, department");
    }

    @Test
    void takes_the_first_key_that_is_not_blank() {
        FieldMapping mapping = FieldMapping.defaults();

        assertThat(mapping.value(ImportField.DUE, Map.of("case:deadline", " ", "case:enddate_planned", " x ")::get))
                .isEqualTo("x");
        assertThat(mapping.value(ImportField.GROUP, Map.<String, String>of()::get))
                .isNull();
    }

    @Test
    void lacks_required_fields_and_mapped_columns_that_the_file_does_not_have() {
        FieldMapping mapping = FieldMapping.parse("channel=kenh");

        assertThat(mapping.missingIn(Set.of("case:concept:name", "concept:name", "org:resource")))
                .containsExactly("channel (kenh)", "at (time:timestamp)");
    }
}
