package vn.motcua.personaldata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives dossiers their keys, several in one commit: whoever finds no write under way writes for all who are waiting; those
 * who come during a write wait for its end, and one of them writes for all of them. A key is durable, and has been
 * unwrapped once from what was stored, before anyone gets to use it.
 */
final class KeyCreation {

    private final KeyVault vault;
    private final MasterKeys masters;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition written = lock.newCondition();
    private List<Request> waiting = new ArrayList<>();
    private boolean writing;

    KeyCreation(KeyVault vault, MasterKeys masters) {
        this.vault = vault;
        this.masters = masters;
    }

    /** The dossier's key, a new one where it has none; empty where it was destroyed. */
    Optional<DataKey> keyOf(String code) {
        Request request = new Request(code);
        List<Request> group = List.of();
        lock.lock();
        try {
            waiting.add(request);
            while (writing && !request.answered) {
                written.awaitUninterruptibly();
            }
            if (!request.answered) {
                writing = true;
                group = waiting;
                waiting = new ArrayList<>();
            }
        } finally {
            lock.unlock();
        }
        if (!group.isEmpty()) {
            answer(group);
        }
        return request.answer();
    }

    private void answer(List<Request> group) {
        Map<String, Optional<DataKey>> keys = Map.of();
        RuntimeException failure = null;
        try {
            keys = keysOf(group);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            lock.lock();
            try {
                for (Request request : group) {
                    request.key = keys.get(request.code);
                    request.failure = failure;
                    request.answered = true;
                }
                writing = false;
                written.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    private Map<String, Optional<DataKey>> keysOf(List<Request> group) {
        Map<String, WrappedKey> candidates = new HashMap<>();
        for (Request request : group) {
            candidates.computeIfAbsent(request.code, code -> DataKey.newWrapped(code, masters));
        }
        Map<String, Optional<DataKey>> keys = new HashMap<>();
        vault.insertAbsent(candidates)
                .forEach((code, stored) ->
                        keys.put(code, stored.map(wrapped -> DataKey.unwrap(code, wrapped, masters))));
        return keys;
    }

    /** Read and written under the lock until it is answered; nobody changes it after that. */
    private static final class Request {

        private final String code;
        private Optional<DataKey> key;
        private RuntimeException failure;
        private boolean answered;

        private Request(String code) {
            this.code = code;
        }

        private Optional<DataKey> answer() {
            if (failure != null) {
                throw failure;
            }
            if (key == null) {
                throw new IllegalStateException("the vault gave no answer for dossier " + code);
            }
            return key;
        }
    }
}
