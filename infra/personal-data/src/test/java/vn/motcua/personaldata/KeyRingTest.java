package vn.motcua.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.events.Actor;
import vn.motcua.events.EventTypes;
import vn.motcua.events.Provenance;
import vn.motcua.events.Source;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.eventstore.LedgerSerializer;

class KeyRingTest {

    private static final String LAW = "Luật 91/2025/QH15";

    private final MemoryVault vault = new MemoryVault();
    private final AtomicLong nanos = new AtomicLong();
    private MasterKeys masters;
    private KeyRing keys;

    @BeforeEach
    void makeKeys(@TempDir Path folder) {
        masters = FileMasterKeys.openOrCreate(folder.resolve("master.keys"));
        keys = node();
    }

    private KeyRing node() {
        return new KeyRing.Builder(vault, masters)
                .keepFor(Duration.ofMinutes(10))
                .ticker(nanos::get)
                .build();
    }

    @Test
    void two_nodes_give_a_dossier_the_same_key() {
        byte[] sealedHere = keys.keyToWrite("c-1").seal("T", "f", new byte[] {42});
        byte[] sealedThere = node().keyToWrite("c-1").seal("T", "f", new byte[] {43});

        assertThat(keys.keyToRead("c-1").orElseThrow().open("T", "f", sealedThere))
                .containsExactly(43);
        assertThat(node().keyToRead("c-1").orElseThrow().open("T", "f", sealedHere))
                .containsExactly(42);
    }

    @Test
    void a_batch_of_dossiers_costs_one_query_and_reading_them_none() {
        List<String> codes = IntStream.range(0, 1_000).mapToObj(i -> "c-" + i).toList();
        codes.forEach(keys::keyToWrite);
        KeyRing replaying = node();

        replaying.prefetch(codes);
        codes.forEach(code -> assertThat(replaying.keyToRead(code)).isPresent());
        replaying.prefetch(codes);

        assertThat(vault.queries).hasValue(1);
    }

    @Test
    void a_batch_with_dossiers_that_have_no_key_is_no_fault() {
        keys.prefetch(List.of("never-heard-of"));

        assertThatThrownBy(() -> keys.keyToRead("never-heard-of")).isInstanceOf(PersonalDataUnreadableException.class);
    }

    @Test
    void an_erasure_counts_here_at_once_and_keeps_its_first_record() {
        keys.keyToWrite("c-1");

        assertThat(keys.erase("c-1", "cb-07", LAW)).isTrue();
        assertThat(keys.erase("c-1", "cb-08", "another")).isFalse();

        assertThat(keys.keyToRead("c-1")).isEmpty();
        assertThatThrownBy(() -> keys.keyToWrite("c-1")).isInstanceOf(KeyDestroyedException.class);
        assertThat(keys.erasure("c-1"))
                .get()
                .extracting(Erasure::by, Erasure::legalBasis)
                .containsExactly("cb-07", LAW);
        assertThat(keys.erasure("c-2")).isEmpty();
    }

    @Test
    void a_dossier_without_personal_data_can_be_erased_and_never_gets_a_key() {
        keys.erase("c-1", "cb-07", LAW);

        assertThatThrownBy(() -> node().keyToWrite("c-1"))
                .isInstanceOfSatisfying(
                        KeyDestroyedException.class, e -> assertThat(e.code()).isEqualTo("c-1"));
    }

    @Test
    void another_node_reads_on_until_it_evicts() {
        keys.keyToWrite("c-1");
        KeyRing other = node();
        other.prefetch(List.of("c-1"));

        keys.erase("c-1", "cb-07", LAW);
        assertThat(other.keyToRead("c-1")).isPresent();
        other.evict("c-1");

        assertThat(other.keyToRead("c-1")).isEmpty();
    }

    @Test
    void another_node_that_sees_no_erasure_reads_on_for_ten_minutes_at_most() {
        keys.keyToWrite("c-1");
        KeyRing other = node();
        other.prefetch(List.of("c-1"));
        keys.erase("c-1", "cb-07", LAW);

        nanos.addAndGet(Duration.ofMinutes(10).toNanos());

        assertThat(other.keyToRead("c-1")).isEmpty();
    }

    @Test
    void an_erasure_in_the_middle_of_a_read_is_not_undone_by_it() {
        keys.keyToWrite("c-1");
        KeyRing reading = node();
        vault.betweenReadAndAnswer = () -> reading.erase("c-1", "cb-07", LAW);

        assertThat(reading.keyToRead("c-1")).isEmpty();
        reading.prefetch(List.of("c-1"));
        assertThat(reading.keyToRead("c-1")).isEmpty();
    }

    @Test
    void the_keys_that_a_batch_of_events_needs_are_fetched_and_those_of_erased_dossiers_forgotten() {
        List.of("c-1", "c-2", "c-3").forEach(keys::keyToWrite);
        KeyRing other = node();
        PersonalDataPrefetch prefetch = new PersonalDataPrefetch(
                new PersonalDataSerializer(
                        LedgerSerializer.builder(EventTypes.byName()).build(), EventTypes.byName(), other),
                other);

        prefetch.accept(List.of(
                stored("c-1", "DossierReceived"),
                stored("c-2", "DossierSubmitted"),
                stored("c-2", "DossierAccepted"),
                stored("c-2", "ApplicantDataErased"),
                stored("c-3", "StepStarted")));

        assertThat(vault.queries).hasValue(1);
        assertThat(other.keyToRead("c-1")).isPresent();
        assertThat(other.keyToRead("c-2")).isEmpty();
        assertThat(vault.queries).as("both were at hand").hasValue(1);
        assertThat(other.keyToRead("c-3")).isPresent();
        assertThat(vault.queries).as("steps are not personal").hasValue(2);
    }

    @Test
    void the_event_of_an_erasure_destroys_the_key_in_the_name_of_who_ordered_it() {
        keys.keyToWrite("c-1");
        Actor officer = new Actor("cb-07", "Lê Văn Bảo", "data-protection", "H56.14", null);
        Provenance provenance = new Provenance(officer, "cmd", "trace", Source.WEB, Instant.EPOCH);
        AnnotationEventHandlerAdapter handler = new AnnotationEventHandlerAdapter(new KeyDestruction(keys));
        EventMessage<?> event =
                new GenericEventMessage<>(new ApplicantDataErased("c-1", LAW, "theo yêu cầu"), provenance.toMetadata());

        assertThatCode(() -> handler.handle(event)).doesNotThrowAnyException();
        assertThatCode(() -> handler.handle(event)).doesNotThrowAnyException();

        assertThat(vault.keys).containsEntry("c-1", Optional.empty());
        assertThat(keys.erasure("c-1"))
                .get()
                .extracting(Erasure::by, Erasure::legalBasis)
                .containsExactly("cb-07", LAW);
    }

    private static DomainEventData<byte[]> stored(String code, String type) {
        return new GenericDomainEventEntry<>(
                "Dossier", code, 0, "id", "2026-11-24T02:30:00Z", type, "1", new byte[0], new byte[0]);
    }
}
