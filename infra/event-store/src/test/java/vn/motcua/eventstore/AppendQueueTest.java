package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;

class AppendQueueTest {

    private final AppendQueue queue = new AppendQueue(10);

    @Test
    void what_waits_comes_out_as_one_batch_in_order() {
        PendingAppend first = offer("a", 0, 2);
        PendingAppend second = offer("b", 0, 1);

        assertThat(queue.next(0).appends()).containsExactly(first, second);
    }

    @Test
    void a_batch_is_no_larger_than_allowed_and_the_rest_follows() {
        PendingAppend first = offer("a", 0, 6);
        PendingAppend second = offer("b", 0, 6);
        PendingAppend third = offer("c", 0, 1);

        assertThat(queue.next(0).appends()).containsExactly(first);
        assertThat(queue.next(0).appends()).containsExactly(second, third);
    }

    @Test
    void an_append_larger_than_a_batch_goes_alone() {
        PendingAppend large = offer("a", 0, 25);
        PendingAppend next = offer("b", 0, 1);

        assertThat(queue.next(0).appends()).containsExactly(large);
        assertThat(queue.next(0).appends()).containsExactly(next);
    }

    @Test
    void appends_that_want_the_same_place_are_not_in_one_batch() {
        PendingAppend first = offer("a", 0, 2);
        PendingAppend rival = offer("a", 1, 1);

        assertThat(queue.next(0).appends()).containsExactly(first);
        assertThat(queue.next(0).appends()).containsExactly(rival);
    }

    @Test
    void appends_that_want_the_same_key_are_not_in_one_batch() {
        IdempotencyClaim claim = new IdempotencyClaim("k", new byte[] {1}, "{}");
        PendingAppend first = new PendingAppend(rows("a", 0, 1), Optional.of(claim));
        PendingAppend second = new PendingAppend(rows("b", 0, 1), Optional.of(claim));
        queue.offer(first);
        queue.offer(second);

        assertThat(queue.next(0).appends()).containsExactly(first);
        assertThat(queue.next(0).appends()).containsExactly(second);
    }

    @Test
    void what_was_put_back_comes_first() {
        PendingAppend waiting = offer("a", 0, 1);
        PendingAppend again = new PendingAppend(rows("b", 0, 1), Optional.empty());
        queue.putBack(again);

        assertThat(queue.next(0).appends()).containsExactly(again, waiting);
    }

    @Test
    void a_closed_queue_lets_nothing_in_and_everything_out() {
        PendingAppend waiting = offer("a", 0, 1);
        queue.close();

        assertThat(queue.offer(new PendingAppend(rows("b", 0, 1), Optional.empty())))
                .isFalse();
        assertThat(queue.next(0).appends()).containsExactly(waiting);
        assertThat(queue.next(0)).isNull();
        assertThat(queue.next(0)).isNull();
    }

    @Test
    void when_nothing_comes_in_time_the_batch_is_empty() {
        assertThat(queue.next(1).isEmpty()).isTrue();
    }

    private PendingAppend offer(String stream, int from, int count) {
        PendingAppend append = new PendingAppend(rows(stream, from, count), Optional.empty());
        assertThat(queue.offer(append)).isTrue();
        return append;
    }

    private static List<EventRow> rows(String stream, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> new EventRow(
                        UUID.randomUUID().toString(),
                        "Dossier",
                        stream,
                        i,
                        "Stamped",
                        "1",
                        new byte[0],
                        new byte[0],
                        new byte[32],
                        new byte[32]))
                .toList();
    }
}
