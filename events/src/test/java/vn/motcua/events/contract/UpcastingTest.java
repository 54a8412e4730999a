package vn.motcua.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.json.JacksonSerializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.upcasting.EventUpcasters;

@DisplayName("An event stored in an older revision")
class UpcastingTest {

    private static final JacksonSerializer SERIALIZER =
            JacksonSerializer.builder().objectMapper(Corpus.JSON).build();

    /** What older revisions of an event could not know, so that it is missing when they are read. */
    private static final Map<String, Set<String>> ADDED_LATER = Map.of(
            "DossierReceived", Set.of("choices"),
            "DossierSubmitted", Set.of("choices"),
            "SupplementProvided", Set.of("waited"),
            "PaymentConfirmed", Set.of("waited"),
            "ConsultationRequested", Set.of("clockStoppedUnder"),
            "ConsultationAnswered", Set.of("dueAt", "waited"),
            "StepAssigned", Set.of("key", "dueAt"),
            "StepCompleted", Set.of("signature"));

    static List<Corpus.Example> examples() {
        return Corpus.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void reads_as_the_current_one(Corpus.Example example) throws Exception {
        SerializedObject<JsonNode> current = upcast(example.event(), example.revision(), example.json());
        Corpus.Example expected = Corpus.currentExamples().stream()
                .filter(other -> other.event().equals(example.event()))
                .findFirst()
                .orElseThrow();
        assertThat(current.getType().getName()).isEqualTo(example.event());
        assertThat(current.getType().getRevision()).isEqualTo(expected.revision());
        ObjectNode told = expected.json().deepCopy();
        if (!example.current()) {
            told.remove(ADDED_LATER.getOrDefault(example.event(), Set.of()));
        }
        assertThat(Corpus.JSON.treeToValue(current.getData(), example.type()))
                .isEqualTo(Corpus.JSON.treeToValue(told, expected.type()));
    }

    @Test
    void of_revision_1_had_the_channel_as_the_national_number() throws Exception {
        for (Channel channel : List.of(Channel.COUNTER, Channel.ONLINE, Channel.POSTAL)) {
            ObjectNode stored = revision("1").put("channel", channel.code());
            assertThat(received(upcast("DossierReceived", "1", stored)).channel())
                    .isEqualTo(channel);
        }
    }

    @Test
    void of_revision_1_with_a_number_that_never_existed_is_not_guessed_at() {
        ObjectNode stored = revision("1").put("channel", 7);
        assertThatThrownBy(() -> upcast("DossierReceived", "1", stored))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("unknown channel 7");
    }

    @Test
    void of_revision_2_was_due_at_the_end_of_the_working_day() throws Exception {
        ObjectNode stored = revision("2").put("dueDate", "2024-02-29");
        assertThat(received(upcast("DossierReceived", "2", stored)).dueAt())
                .isEqualTo(Instant.parse("2024-02-29T10:00:00Z"));
    }

    @Test
    void of_revision_2_without_a_day_has_no_appointment() throws Exception {
        ObjectNode stored = revision("2");
        stored.remove("dueDate");
        assertThat(received(upcast("DossierReceived", "2", stored)).dueAt()).isNull();
    }

    @Test
    void keeps_its_metadata_as_it_was_stored() {
        IntermediateEventRepresentation read = representation("DossierReceived", "1", revision("1"));
        assertThat(read.getMetaData().getObject()).containsEntry("source", "import");
    }

    private static ObjectNode revision(String revision) {
        return Corpus.examples().stream()
                .filter(example -> example.event().equals("DossierReceived")
                        && example.revision().equals(revision))
                .findFirst()
                .orElseThrow()
                .json()
                .deepCopy();
    }

    private static DossierReceived received(SerializedObject<JsonNode> object) throws Exception {
        return Corpus.JSON.treeToValue(object.getData(), DossierReceived.class);
    }

    private static SerializedObject<JsonNode> upcast(String type, String revision, JsonNode payload) {
        return representation(type, revision, payload).getData(JsonNode.class);
    }

    private static IntermediateEventRepresentation representation(String type, String revision, JsonNode payload) {
        EventData<byte[]> stored = new GenericDomainEventEntry<>(
                "Dossier",
                "000.00.14.H56-231027-0361",
                0,
                "5f0c6f0e-5f57-4d3c-a7b1-1f1e0b6c7c11",
                Instant.parse("2023-10-27T02:32:00Z"),
                type,
                revision,
                payload.toString().getBytes(StandardCharsets.UTF_8),
                "{\"source\":\"import\"}".getBytes(StandardCharsets.UTF_8));
        return EventUpcasters.chain()
                .upcast(Stream.of(new InitialEventRepresentation(stored, SERIALIZER)))
                .findFirst()
                .orElseThrow();
    }
}
