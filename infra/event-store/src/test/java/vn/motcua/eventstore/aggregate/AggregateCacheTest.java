package vn.motcua.eventstore.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.junit.jupiter.api.Test;

class AggregateCacheTest {

    private final AggregateCache cache = new AggregateCache(100);

    @Test
    void what_was_put_is_found_until_it_is_removed() {
        cache.put("a", 1);
        assertThat(cache.<String, Integer>get("a")).isEqualTo(1);
        assertThat(cache.containsKey("a")).isTrue();
        assertThat(cache.remove("a")).isTrue();
        assertThat(cache.remove("a")).isFalse();
        assertThat(cache.<String, Integer>get("a")).isNull();
    }

    @Test
    void put_if_absent_keeps_what_is_there() {
        assertThat(cache.putIfAbsent("a", 1)).isTrue();
        assertThat(cache.putIfAbsent("a", 2)).isFalse();
        assertThat(cache.computeIfAbsent("a", () -> 3)).isEqualTo(1);
        assertThat(cache.computeIfAbsent("b", () -> 3)).isEqualTo(3);
        cache.computeIfPresent("b", (Integer value) -> value + 1);
        assertThat(cache.<String, Integer>get("b")).isEqualTo(4);
        cache.removeAll();
        assertThat(cache.containsKey("b")).isFalse();
    }

    @Test
    void it_does_not_grow_beyond_its_size() {
        for (int i = 0; i < 10_000; i++) {
            cache.put(i, i);
        }
        await().untilAsserted(() -> {
            int found = 0;
            for (int i = 0; i < 10_000; i++) {
                found += cache.containsKey(i) ? 1 : 0;
            }
            assertThat(found).isLessThanOrEqualTo(100);
        });
    }

    @Test
    void listeners_hear_of_entries_until_they_are_cancelled() {
        List<String> heard = new ArrayList<>();
        Registration registration = cache.registerCacheEntryListener(new Cache.EntryListenerAdapter() {
            @Override
            public void onEntryCreated(Object key, Object value) {
                heard.add("created " + key);
            }

            @Override
            public void onEntryUpdated(Object key, Object value) {
                heard.add("updated " + key);
            }

            @Override
            public void onEntryRead(Object key, Object value) {
                heard.add("read " + key);
            }

            @Override
            public void onEntryRemoved(Object key) {
                heard.add("removed " + key);
            }
        });
        cache.put("a", 1);
        cache.put("a", 2);
        cache.get("a");
        cache.remove("a");
        registration.cancel();
        cache.put("b", 1);

        assertThat(heard).containsExactly("created a", "updated a", "read a", "removed a");
    }
}
