package vn.motcua.api.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.events.dossier.Department;

@DisplayName("A department named in a history")
class DepartmentDirectoryTest {

    private final DepartmentDirectory directory = new DepartmentDirectory(CatalogueFile.bundled(), "H56");

    @ParameterizedTest
    @ValueSource(
            strings = {"000.00.06.H56", "Sở Giao thông - Vận tải", "sở giao thông vận tải ", "SỞ GIAO THÔNG – VẬN TẢI"})
    void is_found_in_the_catalogue_by_code_and_by_name_however_it_is_punctuated(String word) {
        Department department = directory.find(word);

        assertThat(department).isEqualTo(new Department("000.00.06.H56", "Sở Giao thông - Vận tải"));
        assertThat(directory.agencyOf(department)).isEqualTo("000.00.06.H56");
    }

    @Test
    void that_nobody_here_knows_keeps_its_name_and_takes_codes_from_the_importing_agency() {
        Department department = directory.find("Customer contact");

        assertThat(department).isEqualTo(new Department("Customer contact", "Customer contact"));
        assertThat(directory.agencyOf(department)).isEqualTo("H56");
    }

    @Test
    void that_looks_like_a_code_but_is_in_no_catalogue_takes_codes_from_the_importing_agency() {
        assertThat(directory.agencyOf(directory.find("000.00.99.H01"))).isEqualTo("H56");
    }

    @Test
    void left_out_means_the_importing_agency() {
        assertThat(directory.find(null)).isEqualTo(directory.find(" ")).isEqualTo(new Department("H56", "H56"));
    }
}
