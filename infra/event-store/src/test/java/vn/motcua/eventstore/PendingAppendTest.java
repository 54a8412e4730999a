package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.motcua.eventstore.LedgerUnavailableException.Outcome;

class PendingAppendTest {

    private static final Written WRITTEN = new Written(3, 4, Instant.EPOCH);

    private final PendingAppend append = new PendingAppend(List.of(), Optional.empty());

    @Test
    void a_caller_that_gives_up_before_it_was_sent_knows_that_nothing_was_written() {
        assertThatThrownBy(() -> append.await(0))
                .isInstanceOfSatisfying(
                        LedgerUnavailableException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_WRITTEN));
        assertThat(append.send()).isFalse();
    }

    @Test
    void a_caller_that_gives_up_after_it_was_sent_does_not_know() {
        assertThat(append.send()).isTrue();
        assertThatThrownBy(() -> append.await(0))
                .isInstanceOfSatisfying(
                        LedgerUnavailableException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
        assertThat(append.unsend()).isFalse();
    }

    @Test
    void what_was_certainly_not_written_may_be_sent_again_and_then_given_up_safely() {
        append.send();
        assertThat(append.unsend()).isTrue();
        assertThat(append.send()).isTrue();
        append.written(WRITTEN);
        assertThat(append.await(0)).isEqualTo(WRITTEN);
    }

    @Test
    void the_failure_is_thrown_to_the_caller() {
        IllegalStateException failure = new IllegalStateException("x");
        append.send();
        append.failed(failure);
        assertThatThrownBy(() -> append.await(0)).isSameAs(failure);
    }

    @Test
    void an_interrupt_takes_back_what_was_not_sent_and_stays_set() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> append.await(Long.MAX_VALUE / 4))
                    .isInstanceOfSatisfying(
                            LedgerUnavailableException.class,
                            e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_WRITTEN));
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(append.send()).isFalse();
    }
}
