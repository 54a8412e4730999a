package vn.motcua.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PublicRateLimitTest {

    private final AtomicLong nanos = new AtomicLong();
    private final PublicRateLimit limit = new PublicRateLimit(3, 60, 100, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void a_client_may_ask_a_burst_at_once_and_then_has_to_wait() {
        for (int request = 0; request < 3; request++) {
            assertThat(limit.waitBefore("198.51.100.7")).isZero();
        }
        assertThat(limit.waitBefore("198.51.100.7")).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void the_allowance_comes_back_with_time() {
        for (int request = 0; request < 4; request++) {
            limit.waitBefore("198.51.100.7");
        }
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(limit.waitBefore("198.51.100.7")).isZero();
        assertThat(limit.waitBefore("198.51.100.7")).isPositive();
    }

    @Test
    void one_client_does_not_use_up_the_allowance_of_another() {
        for (int request = 0; request < 10; request++) {
            limit.waitBefore("198.51.100.7");
        }
        assertThat(limit.waitBefore("203.0.113.9")).isZero();
    }
}
