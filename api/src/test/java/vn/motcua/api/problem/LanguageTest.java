package vn.motcua.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "vi", "vi-VN,vi;q=0.9,en;q=0.8", "fr", "*", "en;q=0.3,vi;q=0.7", ";;q=not a header"})
    void vietnamese_is_spoken_unless_english_is_preferred(String header) {
        assertThat(Language.ofHeader(header)).isEqualTo(Language.VIETNAMESE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "fr, en;q=0.5", "vi;q=0.1,en-US;q=0.9"})
    void english_is_spoken_to_whoever_prefers_it(String header) {
        assertThat(Language.ofHeader(header)).isEqualTo(Language.ENGLISH);
    }
}
