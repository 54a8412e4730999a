package vn.motcua.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.command.calendar.CalendarFile;

@DisplayName("Working time")
class DemoHoursTest {

    private final DemoHours time = new DemoHours(CalendarFile.bundled());

    @ParameterizedTest(name = "{1} minutes after {0} is {2}")
    @CsvSource({
        "2021-01-04T07:00+07:00, 30, 2021-01-04T07:30+07:00",
        "2021-01-04T11:00+07:00, 60, 2021-01-04T14:00+07:00",
        "2021-01-04T16:30+07:00, 60, 2021-01-05T07:30+07:00",
        "2021-01-08T16:59+07:00, 1, 2021-01-11T07:00+07:00",
        "2021-01-09T10:00+07:00, 0, 2021-01-11T07:00+07:00",
        "2021-02-09T08:00+07:00, 480, 2021-02-17T08:00+07:00",
        "2021-01-04T07:00+07:00, 960, 2021-01-06T07:00+07:00",
    })
    void skips_lunch_nights_weekends_and_holidays(OffsetDateTime start, long minutes, OffsetDateTime expected) {
        assertThat(time.plus(start.toInstant(), minutes * 60)).isEqualTo(expected.toInstant());
    }

    @Test
    void between_two_instants_is_what_has_to_be_added_to_the_first_to_reach_the_second() {
        SplittableRandom random = new SplittableRandom(7);
        Instant start = time.at(java.time.LocalDate.of(2021, 1, 4), 0);
        for (int i = 0; i < 2_000; i++) {
            Instant from = time.plus(start, random.nextInt(60 * DemoHours.DAY));
            int seconds = random.nextInt(20 * DemoHours.DAY);
            assertThat(time.between(from, time.plus(from, seconds))).isEqualTo(seconds);
        }
    }

    @Test
    void between_an_instant_and_an_earlier_one_is_none() {
        Instant monday = Instant.parse("2021-01-04T03:00:00Z");
        assertThat(time.between(monday, monday.minusSeconds(86_400))).isZero();
    }
}
