package vn.motcua.eventstore.numbering;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Serves callers with equal requests together: the first one works for all who come while the previous group is served, the
 * others wait. No thread of its own, no delay.
 *
 * @param <K> a request; equal requests are served together
 * @param <V> what one caller gets
 */
final class Grouped<K, V> {

    /** Serves {@code count} equal requests at once: as many answers, in the order in which the callers came. */
    interface Work<K, V> {
        List<Answer<V>> serve(K request, int count);
    }

    /** A value or a failure. */
    record Answer<V>(V value, RuntimeException failure) {

        static <V> Answer<V> of(V value) {
            return new Answer<>(value, null);
        }

        static <V> Answer<V> failed(RuntimeException failure) {
            return new Answer<>(null, failure);
        }
    }

    private static final class Caller<V> {
        private Answer<V> answer;
    }

    private static final class Group<V> {
        /** Held by whoever serves. */
        private final Lock serving = new ReentrantLock();

        private final Queue<Caller<V>> waiting = new ConcurrentLinkedQueue<>();
        private int users;
    }

    private final Work<K, V> work;
    private final Map<K, Group<V>> groups = new ConcurrentHashMap<>();

    Grouped(Work<K, V> work) {
        this.work = work;
    }

    /** Whatever {@link Work} throws, all callers of the group get. */
    V get(K request) {
        Group<V> group = groups.compute(request, (key, present) -> {
            Group<V> joined = present == null ? new Group<>() : present;
            joined.users++;
            return joined;
        });
        Caller<V> caller = new Caller<>();
        group.waiting.add(caller);
        group.serving.lock();
        try {
            // Served by the one before, or the turn of this caller to serve all who wait.
            if (caller.answer == null) {
                serve(request, group);
            }
        } finally {
            group.serving.unlock();
            groups.compute(request, (key, present) -> --group.users == 0 ? null : group);
        }
        if (caller.answer.failure() != null) {
            throw caller.answer.failure();
        }
        return caller.answer.value();
    }

    private void serve(K request, Group<V> group) {
        List<Caller<V>> callers = new ArrayList<>();
        for (Caller<V> next = group.waiting.poll(); next != null; next = group.waiting.poll()) {
            callers.add(next);
        }
        List<Answer<V>> answers;
        try {
            answers = work.serve(request, callers.size());
        } catch (RuntimeException e) {
            answers = Collections.nCopies(callers.size(), Answer.failed(e));
        }
        for (int i = 0; i < callers.size(); i++) {
            callers.get(i).answer = answers.get(i);
        }
    }
}
