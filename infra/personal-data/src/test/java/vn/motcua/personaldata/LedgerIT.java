package vn.motcua.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.Message;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.events.EventTypes;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.upcasting.EventUpcasters;
import vn.motcua.eventstore.LedgerEntry;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.eventstore.LedgerSchema;
import vn.motcua.eventstore.LedgerSerializer;
import vn.motcua.eventstore.PostgresEventStorageEngine;
import vn.motcua.localstack.LocalStack;
import vn.motcua.localstack.PostgresDatabase;

class LedgerIT {

    private static final String CODE = SampleEvents.CODE;
    private static final DossierReceived RECEIVED = SampleEvents.of(DossierReceived.class, CODE);
    private static final StepCompleted COMPLETED = SampleEvents.of(StepCompleted.class, CODE);
    private static final ResultDelivered DELIVERED = new ResultDelivered(CODE, SampleEvents.PLANTED, Channel.COUNTER);

    private static HikariDataSource application;
    private static PostgresEventStorageEngine engine;
    private static KeyRing keys;

    @BeforeAll
    static void open(@TempDir Path folder) {
        PostgresDatabase database = LocalStack.shared().postgres().createDatabase("personal_data_it");
        try (HikariDataSource owner = Databases.pool(database, database.owner())) {
            LedgerSchema.migrate(owner, database.application().username());
            VaultSchema.migrate(owner, database.application().username());
        }
        application = Databases.pool(database, database.application());
        keys = KeyRing.builder(application, FileMasterKeys.openOrCreate(folder.resolve("master.keys")))
                .build();
        LedgerSerializer plain = LedgerSerializer.builder(EventTypes.byName()).build();
        engine = PostgresEventStorageEngine.builder()
                .dataSource(application)
                .eventSerializer(new PersonalDataSerializer(plain, EventTypes.byName(), keys))
                .snapshotSerializer(plain)
                .upcasterChain(EventUpcasters.chain())
                .build();
    }

    @AfterAll
    static void close() {
        engine.close();
        application.close();
    }

    @Test
    void an_erasure_takes_the_applicants_data_and_leaves_every_proof_and_what_officers_did() {
        LedgerReader ledger = new LedgerReader(application);
        engine.appendEvents(message(0, RECEIVED), message(1, COMPLETED), message(2, DELIVERED));
        List<LedgerEntry> before = ledger.eventsOf(CODE);
        assertThat(payloads()).containsExactly(RECEIVED, COMPLETED, DELIVERED);

        ApplicantDataErased erased = new ApplicantDataErased(CODE, "Luật 91/2025/QH15", "theo yêu cầu");
        engine.appendEvents(message(3, erased));
        keys.erase(CODE, "cb-07", erased.legalBasis());

        assertThat(payloads())
                .containsExactly(
                        new DossierReceived(
                                CODE,
                                RECEIVED.externalId(),
                                RECEIVED.procedure(),
                                RECEIVED.department(),
                                RECEIVED.channel(),
                                null,
                                null,
                                RECEIVED.papers(),
                                RECEIVED.stateSecret(),
                                RECEIVED.dueAt(),
                                RECEIVED.calendarVersion(),
                                RECEIVED.choices()),
                        COMPLETED,
                        new ResultDelivered(CODE, null, Channel.COUNTER),
                        erased);
        List<LedgerEntry> after = ledger.eventsOf(CODE);
        assertThat(after)
                .usingRecursiveFieldByFieldElementComparator()
                .hasSize(4)
                .startsWith(before.toArray(LedgerEntry[]::new));
        assertThat(after).allSatisfy(entry -> assertThat(entry.leaf().hash()).isEqualTo(entry.leafHash()));
        assertThat(new String(after.get(2).payload(), StandardCharsets.UTF_8))
                .contains("\"recipient\":{\"enc\":\"1\",\"data\":\"")
                .doesNotContain(SampleEvents.PLANTED);
    }

    private static List<Object> payloads() {
        return engine.readEvents(CODE)
                .asStream()
                .<Object>map(Message::getPayload)
                .toList();
    }

    private static GenericDomainEventMessage<Object> message(long sequenceNumber, Object event) {
        return new GenericDomainEventMessage<>("Dossier", CODE, sequenceNumber, event);
    }
}
