package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.eventstore.TestLedger.event;
import static vn.motcua.eventstore.TestLedger.events;
import static vn.motcua.eventstore.TestLedger.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Axon expects of any storage engine, on the ledger. */
class StorageEngineConformanceIT {

    private static final int BATCH = 10;

    private TestLedger ledger;
    private PostgresEventStorageEngine engine;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        engine = ledger.newEngine(builder -> builder.batchSize(BATCH));
    }

    @AfterEach
    void close() {
        engine.close();
        ledger.close();
    }

    @Test
    void what_was_appended_is_read_back_in_order_with_payload_and_metadata() {
        String stream = stream();
        List<DomainEventMessage<?>> appended = List.of(
                event(stream, 0),
                event(stream, 1, new TestLedger.Noted("Nguyễn Văn A \"quoted\" \\ \u0001 😀", Long.MAX_VALUE)));
        engine.appendEvents(appended);

        List<? extends DomainEventMessage<?>> read =
                engine.readEvents(stream).asStream().toList();

        assertThat(read).hasSameSizeAs(appended);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).getPayload()).isEqualTo(appended.get(i).getPayload());
            assertThat(read.get(i).getIdentifier()).isEqualTo(appended.get(i).getIdentifier());
            assertThat(read.get(i).getMetaData()).isEqualTo(appended.get(i).getMetaData());
            assertThat(read.get(i).getType()).isEqualTo("Dossier");
            assertThat(read.get(i).getAggregateIdentifier()).isEqualTo(stream);
            assertThat(read.get(i).getSequenceNumber()).isEqualTo(i);
        }
    }

    @Test
    void a_stream_that_does_not_exist_is_empty() {
        assertThat(engine.readEvents(stream()).hasNext()).isFalse();
        assertThat(engine.lastSequenceNumberFor(stream())).isEmpty();
    }

    @Test
    void a_stream_is_read_from_the_middle() {
        String stream = stream();
        engine.appendEvents(events(stream, 0, 7));

        assertThat(engine.readEvents(stream, 4).asStream().map(DomainEventMessage::getSequenceNumber))
                .containsExactly(4L, 5L, 6L);
        assertThat(engine.lastSequenceNumberFor(stream)).contains(6L);
    }

    @Test
    void streams_of_exactly_one_two_and_three_batches_are_read_completely() {
        for (int size : new int[] {BATCH - 1, BATCH, BATCH + 1, 2 * BATCH, 3 * BATCH}) {
            String stream = stream();
            engine.appendEvents(events(stream, 0, size));

            assertThat(engine.readEvents(stream).asStream().map(DomainEventMessage::getSequenceNumber))
                    .containsExactlyElementsOf(LongStream.range(0, size).boxed().toList());
        }
    }

    @Test
    void all_events_are_tracked_across_batch_boundaries() {
        engine.appendEvents(events(stream(), 0, 3 * BATCH));

        assertThat(positionsAfter(null))
                .isEqualTo(LongStream.range(0, 3 * BATCH).boxed().toList());
        assertThat(positionsAfter(token(2 * BATCH - 1)))
                .isEqualTo(LongStream.range(2 * BATCH, 3 * BATCH).boxed().toList());
        assertThat(positionsAfter(token(3 * BATCH - 1))).isEmpty();
    }

    @Test
    void a_tracked_read_that_ended_goes_on_with_what_came_later() {
        engine.appendEvents(events(stream(), 0, 2));
        List<Long> first = positionsAfter(null);
        engine.appendEvents(events(stream(), 0, 2));

        assertThat(positionsAfter(token(first.get(first.size() - 1)))).containsExactly(2L, 3L);
    }

    @Test
    void a_second_event_with_the_same_sequence_number_is_a_conflict() {
        String stream = stream();
        engine.appendEvents(events(stream, 0, 2));

        assertThatThrownBy(() -> engine.appendEvents(event(stream, 1))).isInstanceOf(ConcurrencyException.class);
        assertThat(engine.readEvents(stream).asStream()).hasSize(2);
    }

    @Test
    void a_second_first_event_is_refused_as_a_second_creation() {
        String stream = stream();
        engine.appendEvents(event(stream, 0));

        assertThatThrownBy(() -> engine.appendEvents(event(stream, 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void an_append_with_one_conflict_leaves_nothing_behind() {
        String stream = stream();
        engine.appendEvents(events(stream, 0, 2));
        String other = stream();

        assertThatThrownBy(() -> engine.appendEvents(List.of(event(other, 0), event(stream, 1), event(other, 1))))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(engine.readEvents(other).hasNext()).isFalse();
        assertThat(engine.headPosition()).isEqualTo(1);
    }

    @Test
    void an_append_that_contradicts_itself_is_refused() {
        String stream = stream();

        assertThatThrownBy(() -> engine.appendEvents(List.of(event(stream, 0), event(stream, 0))))
                .isInstanceOf(RuntimeException.class);
        assertThat(engine.readEvents(stream).hasNext()).isFalse();
        engine.appendEvents(event(stream, 0));
        assertThat(engine.headPosition()).isZero();
    }

    @Test
    void an_event_of_no_aggregate_is_stored_and_tracked() {
        EventMessage<?> event = GenericEventMessage.asEventMessage(new TestLedger.Stamped("alone"));
        engine.appendEvents(event);

        TrackedEventMessage<?> read = engine.readEvents(null, false).findFirst().orElseThrow();
        assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
        assertThat(read.getPayload()).isEqualTo(event.getPayload());
    }

    @Test
    void an_append_larger_than_a_transaction_of_the_writer_is_one_unit() {
        try (PostgresEventStorageEngine small = ledger.newEngine(builder -> builder.maxBatchEvents(4))) {
            String stream = stream();
            small.appendEvents(events(stream, 0, 50));
            assertThatThrownBy(() -> small.appendEvents(events(stream, 49, 99)))
                    .isInstanceOf(ConcurrencyException.class);

            assertThat(engine.readEvents(stream).asStream()).hasSize(50);
            assertThat(small.statistics().batches()).isEqualTo(1);
        }
    }

    @Test
    void the_newest_snapshot_is_read_and_an_older_one_does_not_replace_it() {
        String stream = stream();
        engine.storeSnapshot(event(stream, 5, new TestLedger.Stamped("state at 5")));
        engine.storeSnapshot(event(stream, 9, new TestLedger.Stamped("state at 9")));
        engine.storeSnapshot(event(stream, 7, new TestLedger.Stamped("state at 7")));

        DomainEventMessage<?> snapshot = engine.readSnapshot(stream).orElseThrow();
        assertThat(snapshot.getSequenceNumber()).isEqualTo(9);
        assertThat(snapshot.getPayload()).isEqualTo(new TestLedger.Stamped("state at 9"));
        assertThat(engine.readSnapshot(stream())).isEmpty();
    }

    @Test
    void a_snapshot_that_the_filter_rejects_is_not_used() {
        String stream = stream();
        engine.storeSnapshot(event(stream, 5));
        try (PostgresEventStorageEngine picky =
                ledger.newEngine(builder -> builder.snapshotFilter(snapshot -> false))) {
            assertThat(picky.readSnapshot(stream)).isEmpty();
        }
        try (PostgresEventStorageEngine without = ledger.newEngine(builder -> builder.withoutSnapshots())) {
            assertThat(without.readSnapshot(stream)).isEmpty();
        }
    }

    @Test
    void tokens_of_an_empty_ledger_stand_before_the_first_event() {
        assertThat(engine.createTailToken()).isEqualTo(token(-1));
        assertThat(engine.createHeadToken()).isEqualTo(token(-1));
        assertThat(engine.createTokenAt(Instant.EPOCH)).isEqualTo(token(-1));
        assertThat(engine.headPosition()).isEqualTo(-1);
    }

    @Test
    void the_tail_token_reads_everything_and_the_head_token_only_what_comes() {
        engine.appendEvents(events(stream(), 0, 3));
        TrackingToken head = engine.createHeadToken();
        engine.appendEvents(events(stream(), 0, 1));

        assertThat(positionsAfter(engine.createTailToken())).containsExactly(0L, 1L, 2L, 3L);
        assertThat(positionsAfter(head)).containsExactly(3L);
    }

    @Test
    void a_token_at_a_time_stands_before_the_first_event_recorded_then_or_later() {
        Instant start = Instant.parse("2026-01-05T01:00:00Z");
        for (int hour = 0; hour < 5; hour++) {
            InstantSource clock = InstantSource.fixed(start.plus(hour, ChronoUnit.HOURS));
            try (PostgresEventStorageEngine node = ledger.newEngine(builder -> builder.clock(clock))) {
                node.appendEvents(events(stream(), 0, 3));
            }
        }

        assertThat(engine.createTokenAt(start.minusSeconds(1))).isEqualTo(token(-1));
        assertThat(engine.createTokenAt(start)).isEqualTo(token(-1));
        assertThat(engine.createTokenAt(start.plus(1, ChronoUnit.MICROS))).isEqualTo(token(2));
        assertThat(engine.createTokenAt(start.plus(3, ChronoUnit.HOURS))).isEqualTo(token(8));
        assertThat(engine.createTokenAt(start.plus(9, ChronoUnit.HOURS))).isEqualTo(engine.createHeadToken());
    }

    @Test
    void the_time_of_an_event_is_when_it_was_recorded_to_the_microsecond() {
        Instant now = Instant.parse("2026-01-05T01:00:00.123456789Z");
        String stream = stream();
        try (PostgresEventStorageEngine node = ledger.newEngine(builder -> builder.clock(InstantSource.fixed(now)))) {
            node.appendEvents(event(stream, 0));
        }

        assertThat(engine.readEvents(stream).next().getTimestamp()).isEqualTo("2026-01-05T01:00:00.123456Z");
        assertThat(ledger.reader().eventsOf(stream).get(0).recordedAt()).isEqualTo("2026-01-05T01:00:00.123456Z");
    }

    @Test
    void a_clock_that_goes_back_does_not_make_recorded_times_go_back() {
        Instant later = Instant.parse("2026-01-05T02:00:00Z");
        try (PostgresEventStorageEngine node = ledger.newEngine(builder -> builder.clock(InstantSource.fixed(later)))) {
            node.appendEvents(event(stream(), 0));
        }
        InstantSource back = InstantSource.fixed(later.minusSeconds(3600));
        try (PostgresEventStorageEngine node = ledger.newEngine(builder -> builder.clock(back))) {
            node.appendEvents(event(stream(), 0));
            node.appendEvents(event(stream(), 0));
        }

        assertThat(ledger.reader().from(0).map(LedgerEntry::recordedAt)).containsExactly(later, later, later);
    }

    @Test
    void an_event_identifier_that_is_no_uuid_is_refused() {
        DomainEventMessage<?> event = new GenericDomainEventMessage<>(
                "Dossier", stream(), 0, new TestLedger.Stamped("x"), java.util.Map.of(), "not-a-uuid", Instant.EPOCH);

        assertThatThrownBy(() -> engine.appendEvents(event)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<Long> positionsAfter(TrackingToken token) {
        return engine.readEvents(token, false)
                .map(event -> ((GlobalSequenceTrackingToken) event.trackingToken()).getGlobalIndex())
                .toList();
    }

    private static TrackingToken token(long position) {
        return new GlobalSequenceTrackingToken(position);
    }
}
