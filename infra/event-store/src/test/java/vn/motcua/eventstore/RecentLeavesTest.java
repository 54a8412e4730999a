package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentLeavesTest {

    private static final Instant THEN = Instant.parse("2026-11-24T02:00:00Z");

    private final RecentLeaves leaves = new RecentLeaves(8);
    private final List<byte[]> hashes = new ArrayList<>();

    @Test
    void the_leaves_of_what_was_written_are_given_out_by_position() {
        written(0, 3);
        written(3, 2);

        assertThat(leaves.from(0, 100)).usingElementComparator(Arrays::compare).containsExactlyElementsOf(hashes);
        assertThat(leaves.from(2, 2))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(hashes.subList(2, 4));
        assertThat(leaves.from(5, 1)).isEmpty();
    }

    @Test
    void only_the_newest_are_kept() {
        written(0, 5);
        written(5, 6);

        assertThat(leaves.from(2, 1)).isEmpty();
        assertThat(leaves.from(3, 100))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(hashes.subList(3, 11));
    }

    @Test
    void what_lies_before_the_events_of_another_node_is_forgotten() {
        written(0, 3);
        written(7, 2);

        assertThat(leaves.from(0, 1)).isEmpty();
        assertThat(leaves.from(5, 1)).isEmpty();
        assertThat(leaves.from(7, 100))
                .usingElementComparator(Arrays::compare)
                .containsExactlyElementsOf(hashes.subList(3, 5));
    }

    @Test
    void nothing_is_known_before_anything_is_written() {
        assertThat(leaves.from(0, 10)).isEmpty();
    }

    private void written(long first, int events) {
        PendingAppend append = new PendingAppend(
                IntStream.range(0, events).mapToObj(RecentLeavesTest::row).toList(), Optional.empty());
        hashes.addAll(append.events().stream().map(row -> row.leafHash(THEN)).toList());
        leaves.appended(new Batch(List.of(append)), List.of(new Written(first, first + events - 1, THEN)));
    }

    private static EventRow row(int number) {
        byte[] hash = new byte[32];
        return new EventRow(
                UUID.nameUUIDFromBytes(new byte[] {(byte) number}).toString(),
                "Dossier",
                "H56-261124-0001",
                number,
                "Noted",
                "1",
                new byte[0],
                new byte[0],
                hash,
                hash);
    }
}
