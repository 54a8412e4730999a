package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.eventstore.TestLedger.event;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.eventstore.numbering.DailyNumbers;
import vn.motcua.eventstore.numbering.DailyNumbersExhaustedException;

class DailyNumbersIT {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Instant NOON = Instant.parse("2026-01-05T05:00:00Z");
    private static final int LIMIT = 9_999;

    private static TestLedger ledger;

    @BeforeAll
    static void open() {
        ledger = new TestLedger();
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    private static DailyNumbers numbers(Instant now) {
        return new DailyNumbers(ledger.pool(), InstantSource.fixed(now));
    }

    @Test
    void numbers_count_from_one_by_scope_and_day() {
        DailyNumbers numbers = numbers(NOON);

        assertThat(List.of(numbers.next("A", DAY, LIMIT), numbers.next("A", DAY, LIMIT), numbers.next("A", DAY, LIMIT)))
                .containsExactly(1, 2, 3);
        assertThat(numbers.next("B", DAY, LIMIT)).isEqualTo(1);
        assertThat(numbers.next("A", DAY.plusDays(1), LIMIT)).isEqualTo(1);
    }

    @Test
    void sixty_four_callers_on_two_nodes_get_each_number_once_and_without_a_hole() throws Exception {
        DailyNumbers one = numbers(NOON);
        DailyNumbers two = numbers(NOON);
        var results = Callers.atOnce(
                64,
                i -> () -> IntStream.range(0, 10)
                        .mapToObj(n -> (i % 2 == 0 ? one : two).next("C", DAY, LIMIT))
                        .toList());

        assertThat(results.stream().flatMap(result -> result.value().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 640).boxed().toList());
    }

    @Test
    void beyond_the_limit_callers_are_refused_and_the_counter_stays() throws Exception {
        DailyNumbers numbers = numbers(NOON);
        var results = Callers.atOnce(24, i -> () -> numbers.next("D", DAY, 10));

        assertThat(results.stream().filter(result -> !result.failed()).map(Callers.Result::value))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 10).boxed().toList());
        assertThat(results.stream().filter(Callers.Result::failed))
                .hasSize(14)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(DailyNumbersExhaustedException.class));
        assertThatThrownBy(() -> numbers.next("D", DAY, 10))
                .hasMessageContaining("10")
                .hasMessageContaining("đã hết");
        assertThat(ledger.count("SELECT last FROM ledger.daily_number WHERE scope = 'D'"))
                .isEqualTo(10);
    }

    @Test
    void a_number_in_no_stream_is_burnt_once_it_is_old_enough() {
        DailyNumbers morning = numbers(NOON);
        for (int i = 1; i <= 5; i++) {
            morning.next("E", DAY, LIMIT);
        }
        try (PostgresEventStorageEngine engine =
                ledger.newEngine(builder -> builder.clock(InstantSource.fixed(NOON)))) {
            engine.appendEvents(event("E-260105-0002", 0));
            engine.appendEvents(event("E-260105-0004", 0));
        }

        assertThat(numbers(NOON.plusSeconds(30)).burnt("E", DAY, "E-260105-")).isEmpty();
        assertThat(numbers(NOON.plusSeconds(61)).burnt("E", DAY, "E-260105-")).containsExactly(1, 3, 5);
    }

    @Test
    void young_numbers_do_not_hide_older_burnt_ones() {
        numbers(NOON).next("F", DAY, LIMIT);
        numbers(NOON).next("F", DAY, LIMIT);
        try (PostgresEventStorageEngine engine =
                ledger.newEngine(builder -> builder.clock(InstantSource.fixed(NOON)))) {
            engine.appendEvents(event("F-260105-0002", 0));
        }
        Instant later = NOON.plusSeconds(600);
        numbers(later).next("F", DAY, LIMIT);

        assertThat(numbers(later.plusSeconds(1)).burnt("F", DAY, "F-260105-")).containsExactly(1);
    }

    @Test
    void a_scope_without_numbers_has_no_burnt_ones() {
        assertThat(numbers(NOON).burnt("nobody", DAY, "nobody-")).isEmpty();
    }
}
