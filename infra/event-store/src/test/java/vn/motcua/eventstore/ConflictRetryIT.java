package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.eventstore.aggregate.AggregateCache;
import vn.motcua.eventstore.aggregate.RetryOnceOnConflict;

/** Two nodes with a cached aggregate each: neither loses the other's event. */
class ConflictRetryIT {

    record Open(@TargetAggregateIdentifier String code) {}

    record Pay(@TargetAggregateIdentifier String code, long amount) {}

    record Opened(String code) {}

    record Paid(String code, long amount, long total) {}

    static class Account {

        @AggregateIdentifier
        private String code;

        private long total;

        Account() {}

        @CommandHandler
        Account(Open command) {
            apply(new Opened(command.code()));
        }

        @CommandHandler
        long handle(Pay command) {
            apply(new Paid(code, command.amount(), total + command.amount()));
            return total;
        }

        @EventSourcingHandler
        void on(Opened event) {
            code = event.code();
        }

        @EventSourcingHandler
        void on(Paid event) {
            total = event.total();
        }
    }

    private static final class Node implements AutoCloseable {

        private final AggregateCache cache = new AggregateCache(100);
        private final PostgresEventStorageEngine engine;
        private final LedgerEventStore store;
        private final CommandGateway gateway;
        private final CommandGateway withoutRetry;

        Node(TestLedger ledger) {
            LedgerSerializer serializer = LedgerSerializer.builder(Map.of("Opened", Opened.class, "Paid", Paid.class))
                    .build();
            engine = ledger.newEngine(
                    builder -> builder.eventSerializer(serializer).snapshotSerializer(serializer));
            store = LedgerEventStore.builder().engine(engine).build();
            SimpleCommandBus bus = SimpleCommandBus.builder().build();
            bus.registerHandlerInterceptor(new AppendReceiptInterceptor());
            AggregateAnnotationCommandHandler.<Account>builder()
                    .aggregateType(Account.class)
                    .repository(EventSourcingRepository.builder(Account.class)
                            .eventStore(store)
                            .cache(cache)
                            .build())
                    .build()
                    .subscribe(bus);
            gateway = DefaultCommandGateway.builder()
                    .commandBus(bus)
                    .retryScheduler(new RetryOnceOnConflict())
                    .build();
            withoutRetry = DefaultCommandGateway.builder().commandBus(bus).build();
        }

        @Override
        public void close() {
            store.close();
            engine.close();
        }
    }

    private TestLedger ledger;
    private Node one;
    private Node two;

    @BeforeEach
    void open() {
        ledger = new TestLedger();
        one = new Node(ledger);
        two = new Node(ledger);
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
        ledger.close();
    }

    @Test
    void a_conflict_evicts_the_cached_aggregate() {
        one.gateway.sendAndWait(new Open("A"));
        two.gateway.sendAndWait(new Pay("A", 1));

        assertThat(one.cache.containsKey("A")).isTrue();
        assertThatThrownBy(() -> one.withoutRetry.sendAndWait(new Pay("A", 10)))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(one.cache.containsKey("A")).isFalse();
    }

    @Test
    void a_command_that_met_a_conflict_succeeds_on_the_stream_as_it_is_now() {
        one.gateway.sendAndWait(new Open("A"));
        two.gateway.sendAndWait(new Pay("A", 1));

        assertThat(one.gateway.<Long>sendAndWait(new Pay("A", 10))).isEqualTo(11);
        assertThat(two.gateway.<Long>sendAndWait(new Pay("A", 100))).isEqualTo(111);
    }

    @Test
    void no_update_is_lost_between_two_nodes_that_write_the_same_stream() throws Exception {
        one.gateway.sendAndWait(new Open("A"));
        var results = Callers.atOnce(8, i -> () -> {
            Node node = i % 2 == 0 ? one : two;
            long paid = 0;
            for (int n = 0; n < 25; n++) {
                try {
                    node.gateway.sendAndWait(new Pay("A", 1));
                    paid++;
                } catch (ConcurrencyException e) {
                    assertThat(e).hasMessageContaining("A");
                }
            }
            return paid;
        });

        assertThat(results).noneMatch(Callers.Result::failed);
        long acknowledged = results.stream().mapToLong(Callers.Result::value).sum();
        List<LedgerEntry> entries = ledger.reader().eventsOf("A");
        assertThat(entries).hasSize((int) acknowledged + 1);
        assertThat(new String(entries.get(entries.size() - 1).payload(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"total\":" + acknowledged);
    }

    @Test
    void the_sender_of_a_command_learns_its_position_from_the_receipt() {
        AppendReceipt receipt = new AppendReceipt();
        assertThat(receipt.lastPosition()).isEmpty();
        one.gateway.sendAndWait(
                GenericCommandMessage.asCommandMessage(new Open("B")).andMetaData(receipt.asMetaData()));

        assertThat(receipt.lastPosition()).hasValue(0);
        assertThat(receipt.lastSequenceNumber()).hasValue(0);
        assertThat(receipt.aggregateId()).contains("B");
    }
}
