package vn.motcua.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.junit.jupiter.api.Test;
import vn.motcua.events.PersonalData;
import vn.motcua.events.PersonalData.Sensitivity;
import vn.motcua.events.dossier.DossierAccepted;

class PersonalFieldsTest {

    record Renamed(
            String code,
            @PersonalData @JsonProperty("fullName") String name) {}

    record Counted(String code, @PersonalData int age) {}

    record Homeless(@PersonalData String name) {}

    record Undecided(
            String code,
            String field,
            @PersonalData(decidedBy = "field") String before) {}

    record Decided(
            String code,
            Sensitivity field,
            @PersonalData(decidedBy = "field") String before) {}

    @Test
    void a_type_without_marks_has_none() {
        assertThat(PersonalFields.of(DossierAccepted.class)).isEmpty();
        assertThat(PersonalFields.of(String.class)).isEmpty();
    }

    @Test
    void a_renamed_component_goes_by_its_stored_name() {
        assertThat(PersonalFields.of(Renamed.class).orElseThrow().names()).containsExactly("fullName");
    }

    @Test
    void a_primitive_cannot_be_personal_because_it_cannot_read_as_null() {
        assertThatThrownBy(() -> PersonalFields.of(Counted.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("age");
    }

    @Test
    void personal_data_belongs_to_a_dossier() {
        assertThatThrownBy(() -> PersonalFields.of(Homeless.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("code");
    }

    @Test
    void a_decision_cannot_be_left_to_a_component_that_does_not_decide() {
        assertThatThrownBy(() -> PersonalFields.of(Undecided.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("field");
    }

    @Test
    void where_the_deciding_component_is_missing_the_value_counts_as_personal() {
        PersonalFields fields = PersonalFields.of(Decided.class).orElseThrow();

        assertThat(fields.filled(new Decided("c", null, "x"))).containsExactly("before");
        assertThat(fields.filled(new Decided("c", () -> true, "x"))).containsExactly("before");
        assertThat(fields.filled(new Decided("c", () -> false, "x"))).isEmpty();
        assertThat(fields.filled(new Decided("c", () -> true, null))).isEmpty();
    }
}
