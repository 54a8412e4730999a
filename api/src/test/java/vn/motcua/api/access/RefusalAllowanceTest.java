package vn.motcua.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The allowance of refusals")
class RefusalAllowanceTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RefusalAllowance allowance =
            new RefusalAllowance(new AccessLogProperties(5, 30, 100), new TimeMeter() {
                @Override
                public long currentTimeNanos() {
                    return nanos.get();
                }

                @Override
                public boolean isWallClockBased() {
                    return false;
                }
            });

    private int allowed(String caller, int tries) {
        int allowed = 0;
        for (int i = 0; i < tries; i++) {
            allowed += allowance.waitBefore(caller).isZero() ? 1 : 0;
        }
        return allowed;
    }

    @Test
    void is_a_burst_and_then_so_many_a_minute() {
        assertThat(allowed("cb-1", 50)).isEqualTo(5);
        assertThat(allowance.waitBefore("cb-1")).isEqualTo(Duration.ofSeconds(2));

        nanos.addAndGet(Duration.ofSeconds(4).toNanos());

        assertThat(allowed("cb-1", 50)).isEqualTo(2);
    }

    @Test
    void is_each_callers_own() {
        assertThat(allowed("cb-1", 50)).isEqualTo(5);
        assertThat(allowed("cb-2", 50)).isEqualTo(5);
    }
}
