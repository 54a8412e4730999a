package vn.motcua.launcher.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An instant of a log")
class LoggedInstantTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2011-10-11T13:45:40.276+02:00, 2011-10-11T11:45:40.276Z",
        "2011-10-11 13:45:40.276000+02:00, 2011-10-11T11:45:40.276Z",
        "2011-12-06 01:06:40+01:00, 2011-12-06T00:06:40Z",
        "2021-01-04T08:30:00Z, 2021-01-04T08:30:00Z",
        "2021-01-04T08:30:00+0700, 2021-01-04T01:30:00Z",
        "2021-01-04T08:30:00+07, 2021-01-04T01:30:00Z",
        "2021-01-04T08:30, 2021-01-04T01:30:00Z",
        "2021-01-04 08:30:00.123456789, 2021-01-04T01:30:00.123456Z",
        "2021-01-04, 2021-01-03T17:00:00Z",
    })
    void is_read_to_the_microsecond_and_without_an_offset_as_vietnamese_time(String text, Instant expected) {
        assertThat(LoggedInstant.parse(text)).contains(expected);
    }

    @Test
    void given_as_a_date_alone_takes_the_time_that_the_field_prescribes() {
        assertThat(LoggedInstant.parse("2021-01-04", LocalTime.of(17, 0)))
                .contains(Instant.parse("2021-01-04T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "04/01/2021",
                "2021-02-30",
                "2021-01-04T25:00:00Z",
                "0021-01-04",
                "2021-1-4",
                "2021-01-04T08:30:00+07:00 "
            })
    void is_not_guessed_from_anything_else(String text) {
        assertThat(LoggedInstant.parse(text)).isEmpty();
    }
}
