package vn.motcua.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;

class LedgerSerializerTest {

    @Revision("2")
    record Received(String code, Instant at, LocalDate due, long fee, List<String> papers) {}

    record Older(String code) {}

    private final LedgerSerializer serializer =
            LedgerSerializer.builder(Map.of("DossierReceived", Received.class)).build();

    @Test
    void an_event_is_stored_under_its_stable_name_with_its_revision_and_iso_times() {
        Received event = new Received(
                "H56-260105-0001",
                Instant.parse("2026-01-05T01:02:03.000004Z"),
                LocalDate.of(2026, 1, 9),
                10_000,
                List.of("Tờ khai"));
        SerializedObject<String> stored = serializer.serialize(event, String.class);

        assertThat(stored.getType().getName()).isEqualTo("DossierReceived");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(stored.getData())
                .contains(
                        "\"at\":\"2026-01-05T01:02:03.000004Z\"", "\"due\":\"2026-01-09\"", "\"fee\":10000", "Tờ khai");
        assertThat(serializer.<String, Received>deserialize(stored)).isEqualTo(event);
    }

    @Test
    void a_class_without_a_registered_name_is_not_stored() {
        assertThatThrownBy(() -> serializer.serialize(new Older("x"), byte[].class))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("not a registered type");
    }

    @Test
    void a_type_name_from_the_database_never_decides_which_class_is_loaded() {
        for (String name : List.of(Received.class.getName(), "java.util.HashMap", "Unknown")) {
            assertThatThrownBy(
                            () -> serializer.deserialize(new SimpleSerializedObject<>("{}", String.class, name, null)))
                    .isInstanceOf(SerializationException.class)
                    .hasMessageContaining("does not know the type");
        }
    }

    @Test
    void an_unknown_property_is_ignored_unless_the_serializer_is_strict() {
        SerializedObject<String> newer =
                new SimpleSerializedObject<>("{\"code\":\"x\",\"addedLater\":1}", String.class, "DossierReceived", "2");
        LedgerSerializer strict = LedgerSerializer.builder(Map.of("DossierReceived", Received.class))
                .failOnUnknownProperties()
                .build();

        assertThat(serializer.<String, Received>deserialize(newer).code()).isEqualTo("x");
        assertThatThrownBy(() -> strict.deserialize(newer)).isInstanceOf(SerializationException.class);
    }

    @Test
    void tokens_and_metadata_go_by_class_name() {
        TrackingToken token =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(7), new GlobalSequenceTrackingToken(2));
        MetaData metadata = MetaData.with("actor", new TreeMap<>(Map.of("id", "o1", "name", "Lê Thị Bình")));

        assertThat(serializer.<byte[], TrackingToken>deserialize(serializer.serialize(token, byte[].class)))
                .isEqualTo(token);
        assertThat(serializer.<byte[], MetaData>deserialize(serializer.serialize(metadata, byte[].class)))
                .isEqualTo(metadata);
    }

    @Test
    void a_class_that_is_allowed_goes_by_its_class_name() {
        LedgerSerializer allowing =
                LedgerSerializer.builder(Map.of()).allow(Older.class).build();

        assertThat(allowing.serialize(new Older("x"), String.class).getType().getName())
                .isEqualTo(Older.class.getName());
    }

    @Test
    void nothing_is_the_empty_type() {
        assertThat(serializer.typeForClass(null).getName())
                .isEqualTo(serializer.typeForClass(Void.class).getName());
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(null, byte[].class)))
                .isNull();
    }
}
