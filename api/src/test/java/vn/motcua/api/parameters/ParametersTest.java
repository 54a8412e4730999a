package vn.motcua.api.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import vn.motcua.api.problem.ProblemException;

class ParametersTest {

    private final Parameters parameters = new Parameters();

    @Test
    void a_day_begins_and_ends_at_midnight_in_vietnam() {
        assertThat(parameters.beginning("from", "2021-01-01")).isEqualTo(Instant.parse("2020-12-31T17:00:00Z"));
        assertThat(parameters.end("to", "2021-01-01")).isEqualTo(Instant.parse("2021-01-01T17:00:00Z"));
        assertThatCode(parameters::check).doesNotThrowAnyException();
    }

    @Test
    void an_instant_is_taken_as_it_is() {
        assertThat(parameters.end("to", "2021-01-01T08:00:00+07:00")).isEqualTo(Instant.parse("2021-01-01T01:00:00Z"));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        parameters.requiredMonth("from", null);
        parameters.requiredMonth("to", "2021-13");
        parameters.limit("201");
        parameters.position("atLeast", "-1");
        parameters.flag("overdue", "yes");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(parameters::check)
                .satisfies(problem -> assertThat(problem)
                        .extracting("fields")
                        .asInstanceOf(InstanceOfAssertFactories.LIST)
                        .extracting("field")
                        .containsExactly("from", "to", "limit", "atLeast", "overdue"));
    }

    @Test
    void an_absent_parameter_is_no_fault() {
        assertThat(parameters.position("atLeast", null)).isNull();
        assertThat(parameters.limit(" ")).isEqualTo(Parameters.DEFAULT_LIMIT);
        assertThatCode(parameters::check).doesNotThrowAnyException();
    }
}
