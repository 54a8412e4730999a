package vn.motcua.events.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A dossier code")
class DossierCodeTest {

    private static final LocalDate DAY = LocalDate.of(2023, 10, 27);

    @Test
    void is_written_as_on_a_real_receipt() {
        assertThat(new DossierCode("000.00.06.H56", DAY, 361)).hasToString("000.00.06.H56-231027-0361");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.06.H56-231027-0361",
                "000.17.22.H56-210531-0001",
                "000.00.14.H56-200203-0118",
                "H56.14-240823-0001",
                "H56-991231-9999"
            })
    void reads_back_what_it_writes(String code) {
        assertThat(DossierCode.parse(code))
                .hasValueSatisfying(parsed -> assertThat(parsed).hasToString(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000.00.06.H56",
                "000.00.06.H56-231027-361",
                "000.00.06.H56-231027-0000",
                "000.00.06.H56-231027-10000",
                "000.00.06.H56-230230-0001",
                "000.00.06.H56-231327-0001",
                "00.00.06.H56-231027-0001",
                "h56.14-240823-0001",
                " H56.14-240823-0001",
                "H56.14-240823-0001\n"
            })
    void is_not_read_from_anything_else(String text) {
        assertThat(DossierCode.parse(text)).isEmpty();
    }

    @Test
    void knows_the_days_of_leap_years() {
        assertThat(DossierCode.parse("H56-240229-0001")).isPresent();
        assertThat(DossierCode.parse("H56-230229-0001")).isEmpty();
    }

    @Test
    void cannot_be_made_of_an_unknown_agency_or_a_number_out_of_range() {
        assertThatThrownBy(() -> new DossierCode("Sở Tư pháp", DAY, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DossierCode("H56", DAY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DossierCode("H56", DAY, 10_000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new DossierCode("H56", LocalDate.of(1999, 12, 31), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
