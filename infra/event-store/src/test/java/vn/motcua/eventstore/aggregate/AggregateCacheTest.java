package vn.motcua.eventstore.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.caching.Cache.EntryListenerAdapter;
import org.junit.jupiter.api.Test;

class AggregateCacheTest {

    private final AggregateCache cache = new AggregateCache(3);

    @Test
    void a_full_cache_takes_in_the_new_and_drops_what_was_used_longest_ago() {
        cache.put("first", 1);
        cache.put("second", 2);
        cache.put("third", 3);
        cache.<String, Integer>get("first");

        cache.put("fourth", 4);

        assertThat(cache.containsKey("second")).isFalse();
        assertThat(List.of("first", "third", "fourth")).allMatch(cache::containsKey);
    }

    @Test
    void what_was_used_often_does_not_keep_the_new_out() {
        for (String old : List.of("first", "second", "third")) {
            cache.put(old, old);
            for (int use = 0; use < 100; use++) {
                cache.<String, String>get(old);
            }
        }

        for (int newer = 0; newer < 10; newer++) {
            cache.put(newer, newer);

            assertThat(cache.<Integer, Integer>get(newer)).isEqualTo(newer);
        }
    }

    @Test
    void whoever_listens_is_told_what_was_dropped() {
        List<Object> dropped = new ArrayList<>();
        cache.registerCacheEntryListener(new EntryListenerAdapter() {
            @Override
            public void onEntryExpired(Object key) {
                dropped.add(key);
            }
        });

        for (int i = 0; i < 5; i++) {
            cache.put(i, i);
        }

        assertThat(dropped).containsExactly(0, 1);
    }
}
