package vn.motcua.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyCreationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Integer> writes = new CopyOnWriteArrayList<>();
    private final CountDownLatch firstMayGoOn = new CountDownLatch(1);
    private MasterKeys masters;

    @BeforeEach
    void makeMasters(@TempDir Path folder) {
        masters = FileMasterKeys.openOrCreate(folder.resolve("master.keys"));
    }

    @Test
    void those_who_come_while_one_write_is_under_way_share_the_next_one() throws InterruptedException {
        KeyCreation creation = new KeyCreation(new HeldVault(candidates -> candidates), masters);
        Map<String, DataKey> keys = new ConcurrentHashMap<>();
        Thread first = started(() -> keys.put("c-0", creation.keyOf("c-0").orElseThrow()));
        await().atMost(PATIENCE).until(() -> writes.size() == 1);
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            String code = "c-" + i / 2;
            others.add(started(() -> keys.put(code, creation.keyOf(code).orElseThrow())));
        }
        await().atMost(PATIENCE)
                .until(() -> others.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));

        firstMayGoOn.countDown();
        first.join();
        for (Thread other : others) {
            other.join();
        }

        assertThat(writes)
                .as("one key for the first, then one for each dossier of the twenty others")
                .containsExactly(1, 11);
        assertThat(keys).hasSize(11);
    }

    @Test
    void a_failed_write_fails_those_who_waited_for_it_and_nobody_after() {
        firstMayGoOn.countDown();
        KeyCreation creation = new KeyCreation(
                new HeldVault(candidates -> {
                    if (writes.size() == 1) {
                        throw new VaultUnavailableException(null);
                    }
                    return candidates;
                }),
                masters);

        assertThatThrownBy(() -> creation.keyOf("c-1")).isInstanceOf(VaultUnavailableException.class);
        assertThat(creation.keyOf("c-1")).isPresent();
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        return thread;
    }

    /** Lets the first write go on only when told, and notes the size of each. */
    private final class HeldVault extends MemoryVault {

        private final UnaryOperator<Map<String, WrappedKey>> check;

        private HeldVault(UnaryOperator<Map<String, WrappedKey>> check) {
            this.check = check;
        }

        @Override
        public Map<String, Optional<WrappedKey>> insertAbsent(Map<String, WrappedKey> candidates) {
            writes.add(candidates.size());
            try {
                firstMayGoOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.insertAbsent(check.apply(candidates));
        }
    }
}
