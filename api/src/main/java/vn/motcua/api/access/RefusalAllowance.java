package vn.motcua.api.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** A token bucket of refusals for each caller. What it does not allow is neither recorded nor answered with the refusal. */
final class RefusalAllowance {

    private final Cache<String, Bucket> buckets;
    private final AccessLogProperties properties;
    private final TimeMeter time;

    RefusalAllowance(AccessLogProperties properties, TimeMeter time) {
        this.properties = properties;
        this.time = time;
        // As long as it takes an empty bucket to fill: forgetting one earlier would give its caller a full one.
        Duration full = Duration.ofMinutes(1 + properties.refusalBurst() / properties.refusalsPerMinute());
        this.buckets = Caffeine.newBuilder()
                .maximumSize(properties.callers())
                .expireAfterAccess(full)
                .build();
    }

    /** Takes one refusal from the caller's allowance. Zero: there was one; more: how long until the next. */
    Duration waitBefore(String caller) {
        ConsumptionProbe probe = buckets.get(caller, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(properties.refusalBurst())
                        .refillGreedy(properties.refusalsPerMinute(), Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
