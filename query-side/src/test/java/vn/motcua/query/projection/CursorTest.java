package vn.motcua.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cursor")
class CursorTest {

    @Test
    void carries_the_keys_of_the_last_item_and_fits_a_url() {
        String cursor = Cursor.of(12.5, 1_612_345_678_000L, "000.00.14.H56-210112-0001");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.read(cursor, 3)).containsExactly("12.5", "1612345678000", "000.00.14.H56-210112-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense!", "AAAA", "'; DROP TABLE views.serving"})
    void is_refused_unless_it_was_given_out(String text) {
        assertThatThrownBy(() -> Cursor.read(text, 3)).isInstanceOf(InvalidCursorException.class);
    }

    @Test
    void is_refused_by_a_list_with_other_keys() {
        assertThatThrownBy(() -> Cursor.read(Cursor.of(1, 2), 3)).isInstanceOf(InvalidCursorException.class);
    }
}
