package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.eventstore.TestLedger.event;
import static vn.motcua.eventstore.TestLedger.stream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;
import vn.motcua.eventstore.idempotency.IdempotencyKeyTakenException;
import vn.motcua.eventstore.idempotency.IdempotencyRecord;
import vn.motcua.eventstore.idempotency.IdempotencyRecords;

class IdempotencyIT {

    private static final byte[] HASH = {1, 2, 3};

    private static TestLedger ledger;
    private static IdempotencyRecords records;

    @BeforeAll
    static void open() {
        ledger = new TestLedger();
        records = new IdempotencyRecords(ledger.pool());
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @Test
    void a_key_is_recorded_with_the_place_of_its_events_and_the_answer() {
        String key = "officer-1:" + stream();
        String stream = stream();
        AppendReceipt receipt = append(key, List.of(event(stream, 0), event(stream, 1)));

        IdempotencyRecord record = records.find(key).orElseThrow();
        assertThat(record.requestHash()).isEqualTo(HASH);
        assertThat(record.answer()).isEqualTo("{\"status\":2}");
        assertThat(record.aggregateId()).contains(stream);
        assertThat(record.lastSequenceNumber()).hasValue(1);
        assertThat(record.lastPosition()).isEqualTo(receipt.lastPosition());
        assertThat(record.firstPosition()).hasValue(receipt.lastPosition().orElseThrow() - 1);
        assertThat(receipt.lastSequenceNumber()).hasValue(1);
        assertThat(receipt.recordedAt()).contains(record.recordedAt());
    }

    @Test
    void the_streams_of_many_keys_are_told_at_once_without_refused_and_unknown_ones() {
        String stream = stream();
        String key = "import:" + stream;
        append(key, List.of(event(stream, 0)));
        String refused = "import:refused-" + stream;
        records.recordRefusal(refused, HASH, "{}");

        assertThat(records.streams(List.of(key, refused, "import:unknown"))).containsExactly(Map.entry(key, stream));
    }

    @Test
    void a_taken_key_fails_its_append_alone_and_nothing_of_it_is_written() {
        String key = "officer-1:" + stream();
        append(key, List.of(event(stream(), 0)));
        String stream = stream();

        assertThatThrownBy(() -> append(key, List.of(event(stream, 0))))
                .isInstanceOfSatisfying(
                        IdempotencyKeyTakenException.class,
                        e -> assertThat(e.key()).isEqualTo(key))
                .hasMessageNotContaining("officer");
        assertThat(ledger.reader().eventsOf(stream)).isEmpty();
    }

    @Test
    void a_key_of_an_append_that_conflicts_is_not_taken() {
        String stream = stream();
        append("a:" + stream(), List.of(event(stream, 0), event(stream, 1)));
        String key = "officer-1:" + stream();

        assertThatThrownBy(() -> append(key, List.of(event(stream, 1)))).isInstanceOf(ConcurrencyException.class);
        assertThat(records.find(key)).isEmpty();
    }

    @Test
    void of_many_commands_with_one_key_one_has_an_effect() throws Exception {
        String key = "officer-1:" + stream();
        long before = ledger.engine().headPosition();
        var results = Callers.atOnce(24, i -> (Callable<AppendReceipt>) () -> append(key, List.of(event(stream(), 0))));

        assertThat(results.stream().filter(result -> !result.failed())).hasSize(1);
        assertThat(results.stream().filter(Callers.Result::failed))
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(IdempotencyKeyTakenException.class));
        assertThat(ledger.engine().headPosition()).isEqualTo(before + 1);
    }

    @Test
    void a_refusal_is_recorded_once_and_keeps_its_first_answer() {
        String key = "officer-1:" + stream();

        assertThat(records.recordRefusal(key, HASH, "{\"rule\":\"R1\"}")).isTrue();
        assertThat(records.recordRefusal(key, HASH, "{\"rule\":\"R2\"}")).isFalse();
        IdempotencyRecord record = records.find(key).orElseThrow();
        assertThat(record.answer()).isEqualTo("{\"rule\":\"R1\"}");
        assertThat(record.lastPosition()).isEmpty();
        assertThatThrownBy(() -> append(key, List.of(event(stream(), 0))))
                .isInstanceOf(IdempotencyKeyTakenException.class);
    }

    @Test
    void a_key_that_nobody_used_is_not_found() {
        assertThat(records.find("nobody:" + stream())).isEmpty();
    }

    private static AppendReceipt append(String key, List<? extends EventMessage<?>> events) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage("command"));
        try {
            AppendReceipt receipt = AppendReceipt.attach(unitOfWork);
            new IdempotencyClaim(key, HASH, "{}").withAnswer("{\"status\":2}").attachTo(unitOfWork);
            ledger.engine().appendEvents(events);
            unitOfWork.commit();
            return receipt;
        } catch (RuntimeException e) {
            unitOfWork.rollback(e);
            throw e;
        }
    }
}
