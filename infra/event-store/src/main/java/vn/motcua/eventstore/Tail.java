package vn.motcua.eventstore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest events in memory, shared by all streams that have caught up: each event is read once for all of them, or not at all
 * when this node wrote it. Holds events only while streams are open.
 */
final class Tail implements AppendListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
    private static final long ASLEEP = Long.MIN_VALUE;

    private final PostgresEventStorageEngine engine;
    private final int capacity;
    private final long pollNanos;
    private final Set<LedgerStream> streams = new CopyOnWriteArraySet<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final Condition wanted = lock.newCondition();
    private final TreeMap<Long, Chunk> chunks = new TreeMap<>();
    private long high = ASLEEP;
    private int cached;
    private boolean readWanted;
    private boolean closed;

    /**
     * @param capacity how many messages to keep
     * @param poll how often to look when nothing announces an event
     */
    Tail(PostgresEventStorageEngine engine, int capacity, Duration poll) {
        this.engine = engine;
        this.capacity = capacity;
        this.pollNanos = poll.toNanos();
        Thread reader = new Thread(this::readWhenWanted, "ledger-tail");
        reader.setDaemon(true);
        reader.start();
    }

    void join(LedgerStream stream) {
        streams.add(stream);
    }

    void leave(LedgerStream stream) {
        streams.remove(stream);
        lock.lock();
        try {
            if (streams.isEmpty()) {
                high = ASLEEP;
                chunks.clear();
                cached = 0;
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A stream has read the ledger up to {@code position} and wants to go on from here. */
    void caughtUp(long position) {
        lock.lock();
        try {
            if (high == ASLEEP && !streams.isEmpty()) {
                high = position;
                // Something may have been written since the stream read.
                want();
            }
        } finally {
            lock.unlock();
        }
    }

    /** The chunk that goes on from {@code position}, possibly starting before it; empty when the tail does not have it. */
    Optional<Chunk> after(long position) {
        lock.lock();
        try {
            Map.Entry<Long, Chunk> entry = chunks.floorEntry(position);
            return entry == null || entry.getValue().through() <= position
                    ? Optional.empty()
                    : Optional.of(entry.getValue());
        } finally {
            lock.unlock();
        }
    }

    /** True when there is nothing after {@code position} that the tail knows of, and it would know. */
    boolean isAtHead(long position) {
        lock.lock();
        try {
            return high != ASLEEP && position >= high;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the tail reaches beyond {@code position}. */
    void awaitBeyond(long position, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (high != ASLEEP && high <= position && !closed && left > 0) {
                left = grown.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Somebody says that the ledger reaches {@code position}. */
    void announced(long position) {
        lock.lock();
        try {
            if (high != ASLEEP && position > high) {
                want();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void appended(Batch batch, List<Written> written) {
        if (streams.isEmpty()) {
            return;
        }
        if (batch.isEmpty()) {
            announced(Long.MAX_VALUE);
            return;
        }
        try {
            List<StoredEvent> events = new ArrayList<>(batch.eventCount());
            for (int i = 0; i < written.size(); i++) {
                long position = written.get(i).firstPosition();
                for (EventRow row : batch.appends().get(i).events()) {
                    events.add(new StoredEvent(position++, row, written.get(i).recordedAt()));
                }
            }
            add(engine.toChunk(events, events.get(0).position() - 1));
        } catch (RuntimeException e) {
            LOG.warn("events just written could not be passed on, they will be read instead", e);
            announced(Long.MAX_VALUE);
        }
    }

    private void add(Chunk chunk) {
        lock.lock();
        try {
            if (chunk.after() != high || chunk.isEmpty()) {
                // Another node wrote in between, or the reader was here first.
                if (high != ASLEEP && chunk.through() > high) {
                    want();
                }
                return;
            }
            chunks.put(chunk.after(), chunk);
            high = chunk.through();
            cached += chunk.messages().size();
            while (cached > capacity && chunks.size() > 1) {
                cached -= chunks.pollFirstEntry().getValue().messages().size();
            }
            grown.signalAll();
        } finally {
            lock.unlock();
        }
        streams.forEach(LedgerStream::available);
    }

    private void want() {
        readWanted = true;
        wanted.signal();
    }

    private void readWhenWanted() {
        while (awaitReason()) {
            try {
                readUpToHead();
            } catch (RuntimeException e) {
                LOG.warn("the head of the ledger could not be read, trying again: {}", e.getMessage());
            }
        }
    }

    private void readUpToHead() {
        long from = high();
        while (from != ASLEEP) {
            Chunk chunk = engine.chunkAfter(from, engine.batchSize());
            if (chunk.isEmpty()) {
                return;
            }
            add(chunk);
            from = high();
        }
    }

    private long high() {
        lock.lock();
        try {
            return high;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a reason to read, or for the time to look anyway; false when the tail is closed. */
    private boolean awaitReason() {
        lock.lock();
        try {
            long left = pollNanos;
            while (!closed && !readWanted && left > 0) {
                left = wanted.awaitNanos(left);
            }
            readWanted = false;
            return !closed;
        } catch (InterruptedException e) {
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            grown.signalAll();
            wanted.signalAll();
        } finally {
            lock.unlock();
        }
        streams.forEach(LedgerStream::close);
    }
}
