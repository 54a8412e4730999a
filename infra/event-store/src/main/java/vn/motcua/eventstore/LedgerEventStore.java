package vn.motcua.eventstore;

import java.time.Duration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.monitoring.MessageMonitor;

/**
 * Axon's event store on the ledger: publishing appends through {@link PostgresEventStorageEngine}, and streams hear of new events
 * at once, from this node directly and from other nodes by {@code LISTEN/NOTIFY}; a slow poll catches what both missed.
 *
 * <p>Streams support {@link TrackingEventStream#setOnAvailableCallback}, so a pooled streaming event processor is woken and does
 * not poll. All streams that have caught up share one read and one copy of the newest events.
 *
 * <p>Close it before the engine; in an Axon configuration its shutdown is part of the lifecycle.
 */
public final class LedgerEventStore extends AbstractEventStore implements Lifecycle, AutoCloseable {

    private final PostgresEventStorageEngine engine;
    private final Tail tail;
    private HeadListener listener;
    private boolean closed;

    private LedgerEventStore(Builder builder) {
        super(builder);
        this.engine = builder.engine;
        this.tail = new Tail(engine, builder.cachedEvents, builder.poll);
        engine.onAppended(tail);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A stream of the events after {@code token}; from the first event when it is null.
     *
     * @throws EventStoreException when the token stands beyond the head: the ledger was replaced by an older state
     * @throws IllegalArgumentException when the token belongs to another kind of store
     */
    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        long position = Positions.of(token);
        if (position > Positions.BEFORE_FIRST && position > engine.headPosition()) {
            throw new EventStoreException("a reader stands at position " + position + " and the ledger ends at "
                    + engine.headPosition() + "; was an older state of it restored?");
        }
        LedgerStream stream = new LedgerStream(engine, tail, position);
        tail.join(stream);
        listen();
        return stream;
    }

    private synchronized void listen() {
        if (listener == null && !closed) {
            listener = new HeadListener(engine.longLivedConnections(), tail);
        }
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::close);
    }

    /** Ends all streams. The engine stays open. */
    @Override
    public synchronized void close() {
        closed = true;
        if (listener != null) {
            listener.close();
            listener = null;
        }
        tail.close();
    }

    /** Settings of the event store. Required: the engine. */
    public static final class Builder extends AbstractEventStore.Builder {

        private PostgresEventStorageEngine engine;
        private int cachedEvents = 10_000;
        private Duration poll = Duration.ofSeconds(1);

        private Builder() {}

        /** The ledger. */
        public Builder engine(PostgresEventStorageEngine storage) {
            this.engine = storage;
            super.storageEngine(storage);
            return this;
        }

        /** How many of the newest events are kept in memory for the streams. Default: 10,000. */
        public Builder cachedEvents(int events) {
            this.cachedEvents = events;
            return this;
        }

        /** How often to look for events that nobody announced. Default: 1 s. */
        public Builder poll(Duration interval) {
            this.poll = interval;
            return this;
        }

        @Override
        public Builder messageMonitor(MessageMonitor<? super EventMessage<?>> monitor) {
            super.messageMonitor(monitor);
            return this;
        }

        @Override
        public Builder spanFactory(EventBusSpanFactory factory) {
            super.spanFactory(factory);
            return this;
        }

        /**
         * @throws org.axonframework.common.AxonConfigurationException when the engine is missing
         */
        public LedgerEventStore build() {
            return new LedgerEventStore(this);
        }
    }
}
