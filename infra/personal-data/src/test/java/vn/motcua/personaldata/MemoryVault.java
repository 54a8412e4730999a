package vn.motcua.personaldata;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A vault in memory that counts what it is asked and can do something in the middle of a read. */
class MemoryVault implements KeyVault {

    final Map<String, Optional<WrappedKey>> keys = new ConcurrentHashMap<>();
    final AtomicInteger queries = new AtomicInteger();
    Runnable betweenReadAndAnswer = () -> {};

    private final Map<String, Erasure> erasures = new ConcurrentHashMap<>();

    @Override
    public Map<String, Optional<WrappedKey>> find(Collection<String> codes) {
        queries.incrementAndGet();
        Map<String, Optional<WrappedKey>> found = new HashMap<>(keys);
        found.keySet().retainAll(codes);
        betweenReadAndAnswer.run();
        return found;
    }

    @Override
    public Map<String, Optional<WrappedKey>> insertAbsent(Map<String, WrappedKey> candidates) {
        Map<String, Optional<WrappedKey>> answer = new HashMap<>();
        candidates.forEach((code, key) -> {
            keys.putIfAbsent(code, Optional.of(key));
            answer.put(code, keys.get(code));
        });
        return answer;
    }

    @Override
    public boolean destroy(String code, String by, String legalBasis) {
        keys.put(code, Optional.empty());
        return erasures.putIfAbsent(code, new Erasure(code, Instant.EPOCH, by, legalBasis)) == null;
    }

    @Override
    public Optional<Erasure> erasure(String code) {
        return Optional.ofNullable(erasures.get(code));
    }

    @Override
    public Optional<Batch> replaceOutdated(String after, String currentId, int limit, Replacement replacement) {
        throw new IllegalStateException("rotation is tested against the real table");
    }

    @Override
    public Map<String, Long> countByMaster() {
        throw new IllegalStateException("rotation is tested against the real table");
    }
}
