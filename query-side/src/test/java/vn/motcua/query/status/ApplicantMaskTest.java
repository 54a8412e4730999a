package vn.motcua.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.events.dossier.Applicant.Kind;

@DisplayName("An applicant's name is masked")
class ApplicantMaskTest {

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "Nguyễn Văn A, N*** V*** A",
        "Nguyễn Văn An, N*** V*** A",
        "Đặng Thị Ánh Tuyết, Đ*** T*** Á*** T",
        "Lê, L***",
        "nguyễn văn an, n*** v*** a",
        "'  Nguyễn   Văn\tAn ', N*** V*** A",
        "𠀋 王, 𠀋*** 王"
    })
    void of_a_citizen_to_initials(String name, String masked) {
        assertThat(ApplicantMask.of(name, Kind.CITIZEN)).isEqualTo(masked);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource({
        "Công ty TNHH Hoàng Long, Công ty TNHH H*** L***",
        "CÔNG TY CỔ PHẦN THÀNH CÔNG, CÔNG TY CỔ PHẦN T*** C***",
        "Công ty TNHH một thành viên Lam Sơn, Công ty TNHH một thành viên L*** S***",
        "Chi nhánh Công ty cổ phần Sông Mã, Chi nhánh Công ty cổ phần S*** M***",
        "Hộ kinh doanh Nguyễn Văn An, Hộ kinh doanh N*** V*** A***",
        "Sở Tư pháp, Sở T*** p***",
        "Vinamilk, V***"
    })
    void of_an_organisation_but_for_the_words_that_say_what_it_is(String name, String masked) {
        assertThat(ApplicantMask.of(name, Kind.BUSINESS)).isEqualTo(masked);
    }

    @Test
    void alike_however_its_letters_were_typed() {
        String decomposed = Normalizer.normalize("Đặng Thị Ánh", Normalizer.Form.NFD);

        assertThat(ApplicantMask.of(decomposed, Kind.CITIZEN)).isEqualTo("Đ*** T*** Á");
    }

    @Test
    void as_a_citizens_where_nobody_says_what_the_applicant_is() {
        assertThat(ApplicantMask.of("Công ty Nguyễn Văn An", null)).isEqualTo("C*** t*** N*** V*** A");
    }

    @Test
    void to_nothing_where_there_is_none() {
        assertThat(ApplicantMask.of(null, Kind.CITIZEN)).isNull();
        assertThat(ApplicantMask.of("  ", Kind.CITIZEN)).isNull();
    }
}
