package vn.motcua.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The difference of two states")
class FieldChangeTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1}               | {\"a\": 1}                      | ''",
                "{\"a\": 1}               | {\"a\": 2}                      | a: 1 → 2",
                "{}                       | {\"a\": {\"b\": 2}}             | a: null → {\"b\":2}",
                "{\"a\": {\"b\": 1}}      | {\"a\": {\"b\": 2, \"c\": 3}}   | a.b: 1 → 2, a.c: null → 3",
                "{\"a\": [1]}             | {\"a\": [1, {\"b\": 2}]}        | a[1]: null → {\"b\":2}",
                "{\"a\": [1, 2]}          | {\"a\": [1]}                    | a[1]: 2 → null",
                "{\"a\": [{\"b\": \"x\"}]} | {\"a\": [{\"b\": \"y\"}]}      | a[0].b: \"x\" → \"y\"",
                "{}                       | {\"a\": [], \"b\": null}        | ''",
                "{\"a\": {\"b\": 1}}      | {\"a\": null}                   | a: {\"b\":1} → null"
            })
    void names_the_deepest_field_that_both_have_and_tells_what_one_has_whole(
            String before, String after, String expected) {
        List<FieldChange> changes = FieldChange.between(JSON.readTree(before), JSON.readTree(after));

        assertThat(changes.stream()
                        .map(change -> change.field() + ": " + change.before() + " → " + change.after())
                        .reduce((all, next) -> all + ", " + next)
                        .orElse(""))
                .isEqualTo(expected);
    }
}
