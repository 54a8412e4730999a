package vn.motcua.command.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("The catalogue")
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

    @Test
    void is_refused_with_everything_that_is_wrong_at_once() {
        String bad = """
                version: "1"
                departments:
                  - {code: H56.14, name: "Sở Tư pháp", sample: false}
                  - {code: nowhere, name: " ", sample: true}
                procedures:
                  - code: "2.000488"
                    version: 1
                    name: "Cấp Phiếu lý lịch tư pháp"
                    departments: [H56.99]
                    inForceFrom: "2021-02-30"
                    limit: {amount: 0, unit: WORKING_DAYS}
                    serviceLevel: SOME
                    confidence: D
                    sample: true
                """;
        assertThatThrownBy(() -> CatalogueFile.parse(bad, List.of()))
                .isInstanceOfSatisfying(
                        InvalidCatalogueException.class,
                        exception -> assertThat(exception.faults())
                                .hasSize(7)
                                .anyMatch(fault -> fault.contains("nowhere: not an identifier code"))
                                .anyMatch(fault -> fault.contains("nowhere: no name"))
                                .anyMatch(fault -> fault.contains("unknown department H56.99"))
                                .anyMatch(fault -> fault.contains("inForceFrom is not yyyy-MM-dd"))
                                .anyMatch(fault -> fault.contains("amount does not fit"))
                                .anyMatch(fault -> fault.contains("serviceLevel"))
                                .anyMatch(fault -> fault.contains("confidence")));
    }

    @Test
    void is_refused_when_two_versions_of_a_procedure_are_in_force_on_one_day() {
        String version = """
                  - code: "2.000488"
                    version: %d
                    name: "Cấp Phiếu lý lịch tư pháp"
                    departments: [H56.14]
                    inForceFrom: "%s"
                    limit: {amount: 10, unit: CALENDAR_DAYS}
                    serviceLevel: FULL
                    confidence: A
                    sample: false
                """;
        String twice =
                "version: \"1\"\ndepartments: [{code: H56.14, name: \"Sở Tư pháp\", sample: false}]\nprocedures:\n"
                        + version.formatted(1, "2020-01-01")
                        + version.formatted(2, "2021-01-01");
        assertThatThrownBy(() -> CatalogueFile.parse(twice, List.of()))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("begins before the version above it ends");
    }

    @Test
    void is_refused_when_it_is_no_yaml_or_has_unknown_fields() {
        assertThatThrownBy(() -> CatalogueFile.parse("version: [", List.of()))
                .isInstanceOf(InvalidCatalogueException.class);
        assertThatThrownBy(() -> CatalogueFile.parse("colour: red", List.of()))
                .isInstanceOf(InvalidCatalogueException.class)
                .hasMessageContaining("colour");
    }

    private String department(String procedure, String day) {
        return bundled.procedure(procedure, LocalDate.parse(day))
                .orElseThrow()
                .departments()
                .get(0)
                .name();
    }
}
