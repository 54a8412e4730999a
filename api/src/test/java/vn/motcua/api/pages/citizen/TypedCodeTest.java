package vn.motcua.api.pages.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A code as somebody typed it")
class TypedCodeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000.00.14.H56-210429-0121",
                "  000.00.14.h56-210429-0121 ",
                "OOO.OO.14.H56-21O429-O121",
                "000 00 14 H56 210429 0121",
                "0000014H562104290121",
                "000,00,14,H56–210429—0121",
                "000.00.I4.H56-2l0429-0121",
                "https://mot-cua.example/ho-so/000.00.14.H56-210429-0121?x=1",
                "https://mot-cua.example/tra-cuu?MHS=000.00.14.H56-210429-0121&SGT=0912"
            })
    void is_read_as_what_was_meant(String typed) {
        assertThat(TypedCode.read(typed)).map(Object::toString).contains("000.00.14.H56-210429-0121");
    }

    @ParameterizedTest
    @CsvSource({"h56.14-260102-0007,H56.14-260102-0007", "H56142601020007,H56.14-260102-0007"})
    void may_have_the_new_form(String typed, String meant) {
        assertThat(TypedCode.read(typed)).map(Object::toString).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hồ sơ của tôi", "000.00.14.H56-210429", "000.00.14.H56-211329-0121", "12345678901234567890"
            })
    void is_not_guessed_at_where_it_leaves_doubt(String typed) {
        assertThat(TypedCode.read(typed)).isEmpty();
    }
}
