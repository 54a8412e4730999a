package vn.motcua.api.pages.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.api.pages.analyst.Selection.Fault;

@DisplayName("A selection of figures")
class SelectionTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void is_of_this_month_and_the_eleven_before_where_nothing_is_asked_for() {
        Selection usual = Selection.read(null, " ", "", null, NOW);
        assertThat(usual.faulty()).isFalse();
        assertThat(usual.months())
                .hasSize(12)
                .startsWith(YearMonth.of(2025, 12))
                .endsWith(NOW);
        assertThat(usual.department()).isNull();
        assertThat(usual.typedFrom()).isEqualTo("2025-12");
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-04, NO_MONTH, ",
        "2021-01, 2021-13, , NO_MONTH",
        "x, y, NO_MONTH, NO_MONTH",
        "2021-04, 2021-01, , BEFORE_FIRST",
        "2021-01, 2024-01, , TOO_LONG",
        "2021-01, 2023-12, , "
    })
    void has_every_fault_at_its_field(String from, String to, Fault fromFault, Fault toFault) {
        Selection selection = Selection.read(from, to, null, null, NOW);
        assertThat(selection.fromFault()).isEqualTo(fromFault);
        assertThat(selection.toFault()).isEqualTo(toFault);
        assertThat(selection.typedFrom()).isEqualTo(from);
        assertThat(selection.typedTo()).isEqualTo(to);
    }

    @Test
    void goes_with_the_links_to_its_files_whatever_was_typed_into_it() {
        Selection selection = Selection.read("2021-01", "2021-04", "a&b=c", "2.000488", NOW);
        assertThat(selection.address("giai-quyet.csv"))
                .isEqualTo("/thong-ke/giai-quyet.csv?tu=2021-01&den=2021-04&co-quan=a%26b%3Dc&thu-tuc=2.000488");
        assertThat(selection.yearBefore().address("giai-quyet.csv")).contains("tu=2020-01&den=2020-04&co-quan=a%26b");
    }
}
