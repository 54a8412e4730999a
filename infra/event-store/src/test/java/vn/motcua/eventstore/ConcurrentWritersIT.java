package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.eventstore.TestLedger.event;
import static vn.motcua.eventstore.TestLedger.events;
import static vn.motcua.eventstore.TestLedger.stream;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;

class ConcurrentWritersIT {

    private TestLedger ledger;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void positions_are_dense_under_64_writers_on_two_nodes_and_every_leaf_hash_fits_the_stored_bytes()
            throws Exception {
        int each = 20;
        try (PostgresEventStorageEngine one = ledger.newEngine(builder -> {});
                PostgresEventStorageEngine two = ledger.newEngine(builder -> builder.maxBatchEvents(7))) {
            var results = Callers.atOnce(64, i -> () -> {
                String stream = stream();
                for (int n = 0; n < each; n++) {
                    (i % 2 == 0 ? one : two).appendEvents(events(stream, 2 * n, 2 * n + 2));
                }
                return stream;
            });

            assertThat(results).noneMatch(Callers.Result::failed);
            List<LedgerEntry> entries = ledger.reader().from(0).toList();
            assertThat(entries.stream().map(LedgerEntry::position))
                    .containsExactlyElementsOf(
                            LongStream.range(0, 64 * each * 2).boxed().toList());
            assertThat(entries)
                    .allSatisfy(entry -> assertThat(entry.leaf().hash()).isEqualTo(entry.leafHash()));
            assertThat(entries.stream().map(LedgerEntry::recordedAt)).isSorted();
            results.forEach(result -> assertThat(
                            one.readEvents(result.value()).asStream().map(DomainEventMessage::getSequenceNumber))
                    .containsExactlyElementsOf(
                            LongStream.range(0, 2 * each).boxed().toList()));
            assertThat(one.statistics().batches()).isLessThan(one.statistics().appends());
        }
    }

    @Test
    void a_reader_that_follows_the_head_sees_every_position_in_order_while_two_nodes_write() throws Exception {
        int total = 32 * 30;
        AtomicBoolean writing = new AtomicBoolean(true);
        List<Long> seen = new ArrayList<>();
        Thread follower = new Thread(() -> {
            LedgerReader reader = ledger.reader();
            while (writing.get() || seen.size() <= reader.headPosition()) {
                reader.page(seen.size(), 100).forEach(entry -> seen.add(entry.position()));
            }
        });
        follower.start();
        try (PostgresEventStorageEngine one = ledger.newEngine(builder -> {});
                PostgresEventStorageEngine two = ledger.newEngine(builder -> {})) {
            Callers.atOnce(32, i -> () -> {
                for (int n = 0; n < 30; n++) {
                    (i % 2 == 0 ? one : two).appendEvents(event(stream(), 0));
                }
                return null;
            });
        } finally {
            writing.set(false);
            follower.join();
        }

        assertThat(seen)
                .containsExactlyElementsOf(LongStream.range(0, total).boxed().toList());
    }

    @Test
    void a_conflict_fails_alone_and_its_neighbours_in_the_batch_are_written() throws Exception {
        String taken = stream();
        ledger.engine().appendEvents(events(taken, 0, 3));
        // Another node: its first batch gathers while its writer waits for the lock that this connection holds.
        try (PostgresEventStorageEngine node = ledger.newEngine(builder -> {});
                var blocker = ledger.superuser().getConnection();
                var statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute(LedgerStatements.LOCK);
            AtomicLong started = new AtomicLong();
            Thread release = new Thread(() -> {
                while (started.get() < 20) {
                    LockSupport.parkNanos(1_000_000);
                }
                commit(blocker);
            });
            release.start();
            var results = Callers.atOnce(20, i -> () -> {
                started.incrementAndGet();
                node.appendEvents(
                        i % 5 == 0 ? List.of(event(stream(), 0), event(taken, 2)) : List.of(event(stream(), 0)));
                return null;
            });
            release.join();

            assertThat(results.stream().filter(Callers.Result::failed))
                    .hasSize(4)
                    .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(ConcurrencyException.class));
            assertThat(ledger.engine().headPosition()).isEqualTo(2 + 16);
            assertThat(node.statistics().refusals()).isEqualTo(4);
        }
    }

    @Test
    void of_many_that_create_the_same_stream_one_wins() throws Exception {
        String stream = stream();
        var results = Callers.atOnce(32, i -> () -> {
            ledger.engine().appendEvents(event(stream, 0));
            return null;
        });

        assertThat(results.stream().filter(result -> !result.failed())).hasSize(1);
        assertThat(results.stream().filter(Callers.Result::failed))
                .allSatisfy(
                        result -> assertThat(result.failure()).isInstanceOf(AggregateStreamCreationException.class));
        assertThat(ledger.engine().headPosition()).isZero();
    }

    @Test
    void a_value_that_the_database_does_not_accept_fails_alone() throws Exception {
        var results = Callers.atOnce(20, i -> () -> {
            if (i == 7) {
                appendWithAnswer("no JSON");
            } else {
                ledger.engine().appendEvents(event(stream(), 0));
            }
            return null;
        });

        assertThat(results.get(7).failure())
                .isNotNull()
                .hasMessageContaining("does not accept")
                .hasMessageNotContaining("no JSON")
                .hasNoCause();
        assertThat(results.stream().filter(Callers.Result::failed)).hasSize(1);
        assertThat(ledger.engine().headPosition()).isEqualTo(18);
    }

    @Test
    void a_stream_id_that_cannot_be_stored_is_refused_at_once() {
        assertThatThrownBy(() -> ledger.engine().appendEvents(event("H56-\0", 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void appendWithAnswer(String answer) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("command"));
        unitOfWork.execute(() -> {
            new IdempotencyClaim("key", new byte[0], answer).attachTo(unitOfWork);
            ledger.engine().appendEvents(event(stream(), 0));
        });
    }

    private static void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
