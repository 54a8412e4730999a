package vn.motcua.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;
import vn.motcua.eventstore.idempotency.IdempotencyKeyTakenException;

/**
 * Axon's storage engine on the {@code ledger} schema of PostgreSQL.
 *
 * <p>An append returns when its events are durable. Appends of many threads are committed together by one writer; each of them
 * is one atomic unit. Positions are dense from 0, in commit order and in the order in which readers see them, across all nodes,
 * so a token is a {@link GlobalSequenceTrackingToken} and a reader never has to wait for a gap.
 *
 * <p>An append throws
 *
 * <ul>
 *   <li>{@link ConcurrencyException} when the stream has an event with that sequence number, or
 *       {@link AggregateStreamCreationException} when that is its first: nothing was written;
 *   <li>{@link IdempotencyKeyTakenException} when the {@link IdempotencyClaim} of its unit of work was made before: nothing was
 *       written;
 *   <li>{@link LedgerUnavailableException} when the database does not answer in time; it says whether nothing was written or
 *       the outcome is unknown.
 * </ul>
 *
 * The time of an event, as read back, is the time at which its batch was written: microseconds, never decreasing with the
 * position. A lost connection is survived: what became of the commit is found by looking for the events' identifiers once the
 * server process behind the old connection is gone. With asynchronous replication, a failover may lose what the old primary
 * acknowledged; use synchronous replication where that matters.
 *
 * <p>Close it after the command bus has stopped: it writes what is queued first.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    /** 2 MiB; at full speed the events of some seconds, which is longer than the sealer waits. */
    private static final int RECENT_LEAVES = 65_536;

    private final EventReads reads;
    private final Snapshots snapshots;
    private final GroupCommit writer;
    private final DataSource longLived;
    private final AppendListeners listeners = new AppendListeners();
    private final RecentLeaves recentLeaves = new RecentLeaves(RECENT_LEAVES);

    private PostgresEventStorageEngine(Builder builder) {
        super(builder);
        this.reads = new EventReads(builder.dataSource, builder.afterReading);
        this.snapshots = builder.snapshots ? new Snapshots(builder.dataSource) : null;
        this.longLived = builder.longLived == null ? builder.dataSource : builder.longLived;
        listeners.add(recentLeaves);
        this.writer = new GroupCommit(longLived, builder.clock, builder.maxBatchEvents, builder.patience, listeners);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** What the writer of this node has done so far. */
    public WriterStatistics statistics() {
        return writer.statistics();
    }

    /** The leaf hashes of the newest events that this node has written; of committed events only. */
    public LeafSource recentLeaves() {
        return recentLeaves;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<EventRow> rows = new ArrayList<>(events.size());
        for (EventMessage<?> event : events) {
            rows.add(EventRow.of(event, serializer));
        }
        Written written = writer.append(rows, IdempotencyClaim.takeFromCurrent());
        AppendReceipt.fillCurrent(written, rows.get(rows.size() - 1));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken lastToken, int batchSize) {
        return reads.after(Positions.of(lastToken), batchSize);
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return reads.ofStream(aggregateIdentifier, firstSequenceNumber, batchSize);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshots == null ? Stream.empty() : snapshots.of(aggregateIdentifier).stream();
    }

    /** Keeps the snapshot unless a newer one of the same stream is kept already. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (snapshots != null) {
            snapshots.store(snapshot, serializer);
        }
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reads.lastSequenceNumber(aggregateIdentifier);
    }

    /** Before the first event. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(Positions.BEFORE_FIRST);
    }

    /** At the last event; before the first one when there is none. */
    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(headPosition());
    }

    /** Before the first event that was recorded at {@code dateTime} or later; at the head when there is none. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reads.firstRecordedAt(dateTime) - 1);
    }

    /** The position of the last event, -1 when there is none. */
    public long headPosition() {
        return reads.head();
    }

    /** Lets no append in, writes what is queued, closes the writer's connection. */
    @Override
    public void close() {
        writer.close();
    }

    /**
     * All events of one stream in order, upcast, with the tokens that a reader of the whole ledger gets for them; empty when
     * there is no such stream. One whose stored form cannot be read says so when its payload is asked for.
     */
    public List<TrackedEventMessage<?>> eventsOf(String aggregateIdentifier) {
        return messages(reads.ofStream(aggregateIdentifier, 0, Integer.MAX_VALUE));
    }

    /**
     * All events of several streams in one query, upcast like those of one; each stream's together and in order, the streams in
     * the order of their names. All of them are in memory at once.
     *
     * @param aggregateIdentifiers streams, whether they exist or not
     */
    public List<TrackedEventMessage<?>> eventsOf(Collection<String> aggregateIdentifiers) {
        return messages(reads.ofStreams(aggregateIdentifiers));
    }

    /** The events after {@code position}, at most {@code limit} of them, upcast; and how far they reach. */
    Chunk chunkAfter(long position, int limit) {
        return toChunk(reads.after(position, limit), position);
    }

    Chunk toChunk(List<StoredEvent> data, long after) {
        if (data.isEmpty()) {
            return new Chunk(after, after, List.of());
        }
        long through = data.get(data.size() - 1).position();
        return new Chunk(after, through, messages(data));
    }

    private List<TrackedEventMessage<?>> messages(List<StoredEvent> data) {
        List<TrackedEventMessage<?>> messages = new ArrayList<>(data.size());
        EventUtils.upcastAndDeserializeTrackedEvents(data.stream(), getEventSerializer(), upcasterChain)
                .forEach(messages::add);
        return messages;
    }

    DataSource longLivedConnections() {
        return longLived;
    }

    void onAppended(AppendListener listener) {
        listeners.add(listener);
    }

    /** Settings of the engine. Required: a data source and the serializers. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private DataSource dataSource;
        private DataSource longLived;
        private InstantSource clock = InstantSource.system();
        private int maxBatchEvents = 512;
        private Duration patience = Duration.ofSeconds(10);
        private boolean snapshots = true;
        private Consumer<? super Collection<? extends DomainEventData<?>>> afterReading = batch -> {};

        private Builder() {
            batchSize(500);
        }

        /**
         * Is shown every batch of stored events that was read, before anyone deserialises it; so that what they need can be
         * fetched for all of them at once. Default: nothing.
         */
        public Builder afterReading(Consumer<? super Collection<? extends DomainEventData<?>>> listener) {
            this.afterReading = listener;
            return this;
        }

        /** Connections of the application's role, normally a pool. */
        public Builder dataSource(DataSource pool) {
            this.dataSource = pool;
            return this;
        }

        /**
         * Where the two connections come from that are kept for as long as the engine lives, the writer's and the listener's.
         * Better not a pool: a pool makes them wait for its own time-out while the database is away. Default: the data source.
         */
        public Builder longLivedConnections(DataSource unpooled) {
            this.longLived = unpooled;
            return this;
        }

        /** The clock of {@code recorded_at}. Default: the system's. */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /** How many events one transaction takes at most, unless a single append has more. Default: 512. */
        public Builder maxBatchEvents(int events) {
            if (events < 1) {
                throw new IllegalArgumentException("a batch has at least one event");
            }
            this.maxBatchEvents = events;
            return this;
        }

        /** How long an append waits before it says that the ledger is unavailable. Default: 10 s. */
        public Builder patience(Duration duration) {
            this.patience = duration;
            return this;
        }

        /** Saves the look-up of a snapshot on each load, where no aggregate takes snapshots. */
        public Builder withoutSnapshots() {
            this.snapshots = false;
            return this;
        }

        @Override
        public Builder eventSerializer(Serializer serializer) {
            super.eventSerializer(serializer);
            return this;
        }

        @Override
        public Builder snapshotSerializer(Serializer serializer) {
            super.snapshotSerializer(serializer);
            return this;
        }

        @Override
        public Builder upcasterChain(EventUpcaster chain) {
            super.upcasterChain(chain);
            return this;
        }

        @Override
        public Builder snapshotFilter(SnapshotFilter filter) {
            super.snapshotFilter(filter);
            return this;
        }

        /** How many events one read fetches. Default: 500. */
        @Override
        public Builder batchSize(int size) {
            super.batchSize(size);
            return this;
        }

        /**
         * @throws org.axonframework.common.AxonConfigurationException when a required setting is missing
         */
        public PostgresEventStorageEngine build() {
            if (dataSource == null) {
                throw new org.axonframework.common.AxonConfigurationException("the ledger needs a data source");
            }
            return new PostgresEventStorageEngine(this);
        }
    }
}
