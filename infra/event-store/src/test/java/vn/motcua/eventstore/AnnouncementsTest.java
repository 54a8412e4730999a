package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Announcements announcements = new Announcements(nanos::get);

    @Test
    void the_first_batch_carries_its_announcement_and_one_right_after_it_does_not() {
        assertThat(announcements.isDue()).isTrue();
        announcements.appended(true);
        assertThat(announcements.isDue()).isFalse();
    }

    @Test
    void what_was_not_announced_is_owed_at_the_end_of_the_interval() {
        announcements.appended(true);
        pass(1);
        announcements.appended(false);
        assertThat(announcements.nanosUntilOwed()).isEqualTo(TimeUnit.MILLISECONDS.toNanos(4));
        pass(9);
        assertThat(announcements.nanosUntilOwed()).isZero();
        assertThat(announcements.isDue()).isTrue();
    }

    @Test
    void nothing_is_owed_once_it_was_announced() {
        announcements.appended(false);
        announcements.appended(true);
        assertThat(announcements.nanosUntilOwed()).isGreaterThan(TimeUnit.SECONDS.toNanos(1));
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
