package vn.motcua.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Vietnamese text")
class VietnameseTextTest {

    @ParameterizedTest(name = "{0} folds to {1}")
    @CsvSource({
        "Nguyễn Thị Ánh, nguyen thi anh",
        "ĐẶNG HỮU ĐỨC, dang huu duc",
        "Thừa Thiên Huế, thua thien hue",
        "ấ ầ ẩ ẫ ậ ắ ằ ẳ ẵ ặ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ỳ ý ỷ ỹ ỵ,"
                + " a a a a a a a a a a e e e e e o o o o o o o o o o u u u u u y y y y y",
        "abc-123, abc-123"
    })
    void folds_to_lower_case_without_marks(String text, String folded) {
        assertThat(VietnameseText.folded(text)).isEqualTo(folded);
        assertThat(VietnameseText.folded(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @Test
    void composes_what_was_typed_with_separate_marks() {
        assertThat(VietnameseText.composed("Nguye\u0302\u0303n")).isEqualTo("Nguyễn");
    }

    @ParameterizedTest(name = "{0} is compact as {1}")
    @CsvSource({"000.00.14.H56-210112-0001, 0000014H562101120001", "h56.14 210112 0001, H56142101120001", "***, ''"})
    void makes_codes_compact(String text, String compact) {
        assertThat(VietnameseText.compact(text)).isEqualTo(compact);
    }

    @Test
    void stays_absent_where_it_is_absent() {
        assertThat(VietnameseText.folded(null)).isNull();
        assertThat(VietnameseText.composed(null)).isNull();
    }
}
