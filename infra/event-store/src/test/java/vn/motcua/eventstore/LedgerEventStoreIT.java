package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.motcua.eventstore.TestLedger.event;
import static vn.motcua.eventstore.TestLedger.events;
import static vn.motcua.eventstore.TestLedger.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerEventStoreIT {

    /** Longer than any test: what arrives was announced, not found by polling. */
    private static final Duration NEVER = Duration.ofMinutes(10);

    private TestLedger ledger;
    private PostgresEventStorageEngine engine;
    private LedgerEventStore store;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        engine = ledger.newEngine(builder -> builder.batchSize(10));
        store = LedgerEventStore.builder()
                .engine(engine)
                .poll(NEVER)
                .cachedEvents(50)
                .build();
    }

    @AfterEach
    void close() {
        store.close();
        engine.close();
        ledger.close();
    }

    @Test
    void a_stream_delivers_history_and_then_what_is_published_in_order() throws Exception {
        store.publish(events(stream(), 0, 35));
        try (TrackingEventStream stream = store.openStream(null)) {
            assertThat(positions(stream, 35)).isEqualTo(range(0, 35));
            assertThat(stream.hasNextAvailable()).isFalse();
            for (int i = 0; i < 15; i++) {
                store.publish(events(stream(), 0, 7));
            }
            assertThat(positions(stream, 105)).isEqualTo(range(35, 140));
            assertThat(stream.hasNextAvailable()).isFalse();
        }
    }

    @Test
    void a_stream_opened_at_a_token_delivers_what_comes_after_it() throws Exception {
        store.publish(events(stream(), 0, 10));
        try (TrackingEventStream stream = store.openStream(new GlobalSequenceTrackingToken(6))) {
            assertThat(positions(stream, 3)).containsExactly(7L, 8L, 9L);
        }
        try (TrackingEventStream stream = store.openStream(store.createHeadToken())) {
            assertThat(stream.hasNextAvailable()).isFalse();
            assertThat(stream.peek()).isEmpty();
        }
    }

    @Test
    void what_this_node_wrote_is_delivered_as_it_would_be_read() throws Exception {
        try (TrackingEventStream live = store.openStream(null)) {
            assertThat(live.hasNextAvailable()).isFalse();
            store.publish(event(stream(), 0, new TestLedger.Noted("Đã nhận", 5)));
            TrackedEventMessage<?> delivered = live.nextAvailable();
            try (TrackingEventStream later = store.openStream(null)) {
                TrackedEventMessage<?> read = later.nextAvailable();
                assertThat(delivered.getPayload()).isEqualTo(read.getPayload());
                assertThat(delivered.getMetaData()).isEqualTo(read.getMetaData());
                assertThat(delivered.getTimestamp()).isEqualTo(read.getTimestamp());
                assertThat(delivered.getIdentifier()).isEqualTo(read.getIdentifier());
                assertThat(delivered.trackingToken()).isEqualTo(read.trackingToken());
            }
        }
    }

    @Test
    void what_another_node_wrote_arrives_without_polling() throws Exception {
        try (TrackingEventStream stream = store.openStream(null);
                PostgresEventStorageEngine other = ledger.newEngine(builder -> {})) {
            assertThat(stream.hasNextAvailable()).isFalse();
            other.appendEvents(events(stream(), 0, 3));
            assertThat(stream.hasNextAvailable(20, TimeUnit.SECONDS)).isTrue();
            store.publish(events(stream(), 0, 2));
            other.appendEvents(events(stream(), 0, 2));
            assertThat(positions(stream, 7)).isEqualTo(range(0, 7));
        }
    }

    @Test
    void a_listener_whose_connection_was_ended_listens_again_and_misses_nothing() throws Exception {
        try (TrackingEventStream stream = store.openStream(null);
                PostgresEventStorageEngine other = ledger.newEngine(builder -> {})) {
            other.appendEvents(event(stream(), 0));
            assertThat(positions(stream, 1)).containsExactly(0L);
            ledger.count("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND query LIKE 'LISTEN%'");
            other.appendEvents(event(stream(), 0));
            assertThat(positions(stream, 1)).containsExactly(1L);
        }
    }

    @Test
    void without_any_announcement_the_poll_finds_the_event() throws Exception {
        try (LedgerEventStore polling = LedgerEventStore.builder()
                        .engine(engine)
                        .poll(Duration.ofMillis(50))
                        .build();
                TrackingEventStream stream = polling.openStream(null)) {
            assertThat(stream.hasNextAvailable()).isFalse();
            insertSilently();
            assertThat(positions(stream, 1)).containsExactly(0L);
        }
    }

    @Test
    void a_stream_that_fell_behind_the_cache_reads_by_itself_and_catches_up() throws Exception {
        try (TrackingEventStream slow = store.openStream(null);
                TrackingEventStream fast = store.openStream(null)) {
            store.publish(event(stream(), 0));
            assertThat(positions(slow, 1)).containsExactly(0L);
            for (int i = 0; i < 30; i++) {
                store.publish(events(stream(), 0, 10));
            }
            assertThat(positions(fast, 301)).isEqualTo(range(0, 301));
            assertThat(positions(slow, 300)).isEqualTo(range(1, 301));
        }
    }

    @Test
    void the_callback_of_a_waiting_stream_runs_when_something_is_published() {
        AtomicInteger calls = new AtomicInteger();
        try (TrackingEventStream stream = store.openStream(null)) {
            assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
            assertThat(stream.hasNextAvailable()).isFalse();
            store.publish(event(stream(), 0));
            await().untilAtomic(calls, org.hamcrest.Matchers.greaterThan(0));
        }
    }

    @Test
    void a_closed_stream_delivers_nothing_and_does_not_block() throws Exception {
        TrackingEventStream stream = store.openStream(null);
        stream.close();
        store.publish(event(stream(), 0));
        assertThat(stream.hasNextAvailable(10, TimeUnit.MINUTES)).isFalse();
        assertThatThrownBy(stream::nextAvailable).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_reader_ahead_of_the_ledger_is_told_so() {
        store.publish(events(stream(), 0, 3));

        assertThatThrownBy(() -> store.openStream(new GlobalSequenceTrackingToken(3)))
                .isInstanceOf(EventStoreException.class)
                .hasMessageContaining("restored");
    }

    @Test
    void a_pooled_streaming_processor_handles_each_event_once_and_in_order() {
        List<Long> handled = new CopyOnWriteArrayList<>();
        Object projection = new Object() {
            @EventHandler
            void on(TestLedger.Stamped event, org.axonframework.eventhandling.TrackingToken token) {
                handled.add(((GlobalSequenceTrackingToken) token).getGlobalIndex());
            }
        };
        store.publish(events(stream(), 0, 20));
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name("test")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(projection)
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(new InMemoryTokenStore())
                .transactionManager(NoTransactionManager.instance())
                .initialSegmentCount(1)
                .batchSize(100)
                .coordinatorExecutor(java.util.concurrent.Executors.newSingleThreadScheduledExecutor())
                .workerExecutor(java.util.concurrent.Executors.newSingleThreadScheduledExecutor())
                .build();
        processor.start();
        try {
            await().until(() -> handled.size() == 20);
            for (int i = 0; i < 20; i++) {
                store.publish(event(stream(), 0));
            }
            await().until(() -> handled.size() == 40);
            assertThat(handled).isEqualTo(range(0, 40));
        } finally {
            processor.shutDown();
        }
    }

    /** An event without an announcement, as a node of which every notification got lost. */
    private void insertSilently() {
        EventRow row = EventRow.of((EventMessage<?>) event(stream(), 0), TestLedger.serializer());
        ledger.count("WITH e AS (INSERT INTO ledger.event VALUES (0, '" + row.eventId() + "', 'Dossier', '"
                + row.aggregateId() + "', 0, 'Stamped', '1', '{\"text\":\"t\"}', '{}', now(), '"
                + "\\x" + "00".repeat(32) + "') RETURNING 1) SELECT count(*) FROM e");
    }

    private static List<Long> positions(TrackingEventStream stream, int count) throws InterruptedException {
        List<Long> positions = new ArrayList<>();
        while (positions.size() < count && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
            positions.add(((GlobalSequenceTrackingToken) stream.nextAvailable().trackingToken()).getGlobalIndex());
        }
        return positions;
    }

    private static List<Long> range(long from, long toExclusive) {
        return LongStream.range(from, toExclusive).boxed().toList();
    }
}
