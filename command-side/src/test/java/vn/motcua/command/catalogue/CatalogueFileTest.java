package vn.motcua.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("The catalogue that comes with the programme")
class CatalogueFileTest {

    private final Catalogue bundled = CatalogueFile.bundled();

    @Test
    void names_the_departments_whose_codes_are_confirmed_and_marks_the_others_as_sample_data() {
        assertThat(bundled.departments())
                .filteredOn(department -> !department.sample())
                .extracting(CatalogueDepartment::code)
                .containsExactlyInAnyOrder("000.00.00.H56", "000.00.06.H56", "000.00.14.H56");
        assertThat(bundled.department("000.00.14.H56")).contains(new Department("000.00.14.H56", "Sở Tư pháp"));
        assertThat(bundled.department("000.00.99.H56")).isEmpty();
    }

    @Test
    void gives_the_version_in_force_on_the_day() {
        assertThat(department("1.000703", "2025-02-28")).isEqualTo("Sở Giao thông - Vận tải");
        assertThat(department("1.000703", "2025-03-01")).isEqualTo("Sở Xây dựng");
        assertThat(bundled.procedure("1.002809", LocalDate.of(2025, 3, 1))).isEmpty();
        assertThat(bundled.procedure("4.999999", LocalDate.of(2025, 3, 1))).isEmpty();
    }

    @Test
    void keeps_units_apart_and_lists_what_is_in_force_by_code() {
        LocalDate day = LocalDate.of(2021, 3, 1);
        assertThat(bundled.procedure("1.002809", day).orElseThrow().procedure().timeLimit())
                .isEqualTo(new TimeLimit(5, TimeLimit.Unit.WORKING_DAYS));
        assertThat(bundled.procedure("2.000488", day).orElseThrow().procedure().timeLimit())
                .isEqualTo(new TimeLimit(10, TimeLimit.Unit.CALENDAR_DAYS));
        assertThat(bundled.procedures(day))
                .hasSizeGreaterThan(20)
                .extracting(published -> published.procedure().code())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private String department(String procedure, String day) {
        return bundled.procedure(procedure, LocalDate.parse(day))
                .orElseThrow()
                .departments()
                .get(0)
                .name();
    }
}
