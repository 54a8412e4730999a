package vn.motcua.eventstore.aggregate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;

/**
 * Axon's cache of aggregates with an upper limit of entries; full, it drops the one that was used longest ago.
 *
 * <p>Plain recency, and not a policy that also weighs frequency as Caffeine's does: a dossier is worked on for a while and then
 * never again, and a full cache that favours what was often used kept the finished ones and turned the new ones away.
 *
 * <p>Why a cached aggregate may be trusted: it decides on the stream as it was when it was cached, and the ledger refuses its
 * event when somebody else has written the stream since. Axon's caching repository then evicts the entry as it rolls back, so the
 * next attempt ({@link RetryOnceOnConflict}) loads the stream.
 */
public final class AggregateCache implements Cache {

    private final Map<Object, Object> entries;
    private final List<EntryListener> listeners = new CopyOnWriteArrayList<>();

    /**
     * @param maximumSize how many aggregates to keep
     */
    public AggregateCache(long maximumSize) {
        this.entries = Collections.synchronizedMap(new RecentlyUsed(maximumSize));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <K, V> V get(K key) {
        Object value = entries.get(key);
        if (value != null) {
            tell(listener -> listener.onEntryRead(key, value));
        }
        return (V) value;
    }

    @Override
    public void put(Object key, Object value) {
        Object before = entries.put(key, value);
        if (before == null) {
            tell(listener -> listener.onEntryCreated(key, value));
        } else {
            tell(listener -> listener.onEntryUpdated(key, value));
        }
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        boolean absent = entries.putIfAbsent(key, value) == null;
        if (absent) {
            tell(listener -> listener.onEntryCreated(key, value));
        }
        return absent;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> valueSupplier) {
        return (T) entries.computeIfAbsent(key, absent -> valueSupplier.get());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

    @Override
    public boolean remove(Object key) {
        boolean present = entries.remove(key) != null;
        if (present) {
            tell(listener -> listener.onEntryRemoved(key));
        }
        return present;
    }

    @Override
    public void removeAll() {
        entries.clear();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Consumer<EntryListener> news) {
        listeners.forEach(news);
    }

    private final class RecentlyUsed extends LinkedHashMap<Object, Object> {

        private static final long serialVersionUID = 1;

        private final long maximumSize;

        RecentlyUsed(long maximumSize) {
            super(16, 0.75f, true);
            this.maximumSize = maximumSize;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
            boolean full = size() > maximumSize;
            if (full) {
                tell(listener -> listener.onEntryExpired(eldest.getKey()));
            }
            return full;
        }
    }
}
