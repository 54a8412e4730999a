package vn.motcua.api.wiring;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import vn.motcua.events.EventTypes;
import vn.motcua.events.upcasting.EventUpcasters;
import vn.motcua.eventstore.LedgerEventStore;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.eventstore.WriterStatistics;
import vn.motcua.eventstore.idempotency.IdempotencyRecords;
import vn.motcua.eventstore.numbering.DailyNumbers;
import vn.motcua.personaldata.KeyRing;
import vn.motcua.personaldata.PersonalDataPrefetch;
import vn.motcua.personaldata.PersonalDataSerializer;

/** The ledger: how events are written, read and named. */
@Configuration(proxyBeanMethods = false)
class LedgerWiring {

    /** One serializer for events, messages and tokens: JSON under stable names, and no class that is not on its list. */
    @Bean
    @Primary
    LedgerSerializer serializer() {
        return LedgerSerializer.builder(EventTypes.byName()).build();
    }

    @Bean
    @Qualifier("eventSerializer")
    PersonalDataSerializer eventSerializer(LedgerSerializer serializer, KeyRing keys) {
        return new PersonalDataSerializer(serializer, EventTypes.byName(), keys);
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(LedgerSerializer serializer) {
        return serializer;
    }

    /** Old revisions of events become the current one when they are read; stored bytes stay as they are. */
    @Bean
    EventUpcaster eventUpcasters() {
        return EventUpcasters.chain();
    }

    @Bean(destroyMethod = "close")
    PostgresEventStorageEngine eventStorageEngine(
            DataSource pool,
            @Qualifier("longLivedConnections") DataSource longLived,
            @Qualifier("eventSerializer") PersonalDataSerializer eventSerializer,
            LedgerSerializer serializer,
            KeyRing keys,
            EventUpcaster upcasters,
            Clock clock,
            MeterRegistry meters) {
        PostgresEventStorageEngine engine = PostgresEventStorageEngine.builder()
                .dataSource(pool)
                .longLivedConnections(longLived)
                .eventSerializer(eventSerializer)
                .afterReading(new PersonalDataPrefetch(eventSerializer, keys))
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .withoutSnapshots()
                .clock(clock)
                .build();
        count(meters, engine, "motcua.ledger.batches", "transactions committed", WriterStatistics::batches);
        count(meters, engine, "motcua.ledger.appends", "appends written", WriterStatistics::appends);
        count(meters, engine, "motcua.ledger.events", "events written", WriterStatistics::events);
        count(meters, engine, "motcua.ledger.refusals", "appends refused", WriterStatistics::refusals);
        count(
                meters,
                engine,
                "motcua.ledger.broken.commits",
                "commits looked up after a lost answer",
                WriterStatistics::brokenCommits);
        return engine;
    }

    @Bean(destroyMethod = "close")
    LedgerEventStore eventStore(PostgresEventStorageEngine engine) {
        return LedgerEventStore.builder().engine(engine).build();
    }

    @Bean
    LedgerReader ledgerReader(DataSource pool) {
        return new LedgerReader(pool);
    }

    @Bean
    IdempotencyRecords idempotencyRecords(DataSource pool) {
        return new IdempotencyRecords(pool);
    }

    @Bean
    DailyNumbers dailyNumbers(DataSource pool, Clock clock) {
        return new DailyNumbers(pool, clock);
    }

    private static void count(
            MeterRegistry meters,
            PostgresEventStorageEngine engine,
            String name,
            String description,
            ToLongFunction<WriterStatistics> value) {
        FunctionCounter.builder(name, engine, from -> value.applyAsLong(from.statistics()))
                .description(description)
                .register(meters);
    }
}
