package vn.motcua.api.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pseudonyms of an export")
class PseudonymsTest {

    private static final String NUMBER = "038099001234";

    private final Pseudonyms pseudonyms = Pseudonyms.ofNewExport();

    @Test
    void are_the_same_for_the_same_person() {
        assertThat(pseudonyms.ofIdentity(NUMBER))
                .isEqualTo(pseudonyms.ofIdentity(NUMBER))
                .matches("[0-9a-f]{24}");
    }

    @Test
    void differ_between_persons_and_between_dossiers_without_an_identity_number() {
        assertThat(pseudonyms.ofIdentity(NUMBER))
                .isNotEqualTo(pseudonyms.ofIdentity("038099001235"))
                .isNotEqualTo(pseudonyms.ofOwner(NUMBER));
        assertThat(pseudonyms.ofOwner("H56-210101-0001")).isNotEqualTo(pseudonyms.ofOwner("H56-210101-0002"));
    }

    @Test
    void say_nothing_about_those_of_another_export() {
        assertThat(Pseudonyms.ofNewExport().ofIdentity(NUMBER)).isNotEqualTo(pseudonyms.ofIdentity(NUMBER));
    }
}
