package vn.motcua.api.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A token bucket for each client of the public pages. Dossier codes can be guessed; this is what makes guessing slow. */
final class PublicRateLimit {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Cache<String, Bucket> buckets;
    private final int burst;
    private final int perMinute;
    private final TimeMeter time;

    PublicRateLimit(int burst, int perMinute, int clients, TimeMeter time) {
        this.burst = burst;
        this.perMinute = perMinute;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(clients)
                .expireAfterAccess(REMEMBERED)
                .build();
    }

    /** Takes one request from the client's allowance. Zero: go on; more: how long to wait before the next one can be answered. */
    Duration waitBefore(String client) {
        ConsumptionProbe probe = buckets.get(client, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
