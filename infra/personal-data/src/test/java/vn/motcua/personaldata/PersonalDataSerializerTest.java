package vn.motcua.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.events.EventTypes;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.events.dossier.ResultDelivered;
import vn.motcua.eventstore.LedgerSerializer;

class PersonalDataSerializerTest {

    private static final String OTHER_CODE = "000.00.06.H56-261124-0002";

    private final LedgerSerializer ledger = LedgerSerializer.builder(EventTypes.byName())
            .failOnUnknownProperties()
            .build();
    private final ObjectMapper json = ledger.getObjectMapper();
    private final MemoryVault vault = new MemoryVault();
    private KeyRing keys;
    private PersonalDataSerializer serializer;

    @BeforeEach
    void makeSerializer(@TempDir Path folder) {
        keys = new KeyRing.Builder(vault, FileMasterKeys.openOrCreate(folder.resolve("master.keys"))).build();
        serializer = new PersonalDataSerializer(ledger, EventTypes.byName(), keys);
    }

    static Stream<Object> everyEvent() {
        return SampleEvents.ofEveryType();
    }

    static Stream<Object> personalEvents() {
        return everyEvent().filter(event -> PersonalFields.of(event.getClass()).isPresent());
    }

    static Stream<Object> otherEvents() {
        return everyEvent().filter(event -> PersonalFields.of(event.getClass()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void every_event_is_read_back_as_it_was_written(Object event) {
        assertThat(read(serializer.serialize(event, byte[].class))).isEqualTo(event);
        assertThat(read(serializer.serialize(event, String.class))).isEqualTo(event);
        assertThat(read(serializer.serialize(event, JsonNode.class))).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("otherEvents")
    void an_event_without_personal_data_is_stored_byte_for_byte_as_without_encryption(Object event) {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

        assertThat(stored.getData())
                .isEqualTo(ledger.serialize(event, byte[].class).getData());
        assertThat(stored.getType()).isEqualTo(ledger.typeForClass(event.getClass()));
        assertThat(vault.keys).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("personalEvents")
    void a_personal_component_is_stored_as_nothing_but_ciphertext(Object event) throws Exception {
        JsonNode stored =
                json.readTree(serializer.serialize(event, byte[].class).getData());
        JsonNode plain = json.readTree(ledger.serialize(event, byte[].class).getData());

        List<String> personal =
                PersonalFields.of(event.getClass()).orElseThrow().names();
        assertThat(stored.fieldNames()).toIterable().containsExactlyElementsOf(() -> plain.fieldNames());
        for (String field : personal) {
            assertThat(stored.get(field).fieldNames()).toIterable().containsExactly("enc", "data");
            assertThat(stored.get(field).toString()).doesNotContain(SampleEvents.PLANTED);
        }
        plain.fieldNames().forEachRemaining(field -> {
            if (!personal.contains(field)) {
                assertThat(stored.get(field)).isEqualTo(plain.get(field));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("personalEvents")
    void once_the_key_is_destroyed_personal_components_read_as_null_and_the_rest_as_before(Object event)
            throws Exception {
        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
        keys.erase(SampleEvents.CODE, "cb-07", "Luật 91/2025/QH15");

        ObjectNode expected =
                (ObjectNode) json.readTree(ledger.serialize(event, byte[].class).getData());
        PersonalFields.of(event.getClass()).orElseThrow().names().forEach(expected::putNull);
        assertThat(read(stored)).isEqualTo(json.treeToValue(expected, event.getClass()));
    }

    @Test
    void exactly_what_an_applicant_tells_is_personal() {
        Map<String, List<String>> marked = new TreeMap<>();
        EventTypes.byName()
                .forEach((name, type) -> PersonalFields.of(type).ifPresent(fields -> marked.put(name, fields.names())));

        assertThat(marked)
                .isEqualTo(Map.of(
                        "DossierSubmitted", List.of("applicant", "content"),
                        "DossierReceived", List.of("applicant", "content"),
                        "DossierWithdrawn", List.of("reason"),
                        "ResultDelivered", List.of("recipient"),
                        "CorrectionRequested", List.of("before", "after"),
                        "CorrectionApproved", List.of("before", "after")));
    }

    @Test
    void a_corrected_department_stays_readable_for_the_statistics_after_an_erasure() {
        CorrectionApproved department =
                new CorrectionApproved(SampleEvents.CODE, 1, CorrectableField.DEPARTMENT, "H56.14|A", "H56.15|B");

        SerializedObject<byte[]> stored = serializer.serialize(department, byte[].class);
        keys.erase(SampleEvents.CODE, "cb-07", "Luật 91/2025/QH15");

        assertThat(stored.getData())
                .isEqualTo(ledger.serialize(department, byte[].class).getData());
        assertThat(read(stored)).isEqualTo(department);
    }

    @Test
    void an_event_whose_personal_components_are_empty_needs_no_key() {
        ResultDelivered unattended = new ResultDelivered(SampleEvents.CODE, null, Channel.POSTAL);

        serializer.serialize(unattended, byte[].class);

        assertThat(vault.keys).isEmpty();
    }

    @Test
    void the_same_event_never_gives_the_same_bytes_twice() {
        Object event = SampleEvents.of(DossierReceived.class, SampleEvents.CODE);

        assertThat(serializer.serialize(event, byte[].class).getData())
                .isNotEqualTo(serializer.serialize(event, byte[].class).getData());
    }

    @Test
    void the_length_of_a_ciphertext_does_not_tell_a_long_name_from_a_short_one() {
        assertThat(delivered("Y Ê").toString())
                .hasSameSizeAs(delivered(SampleEvents.PLANTED).toString());
    }

    @Test
    void a_ciphertext_moved_to_another_field_is_refused() {
        ObjectNode stored = stored(SampleEvents.of(DossierReceived.class, SampleEvents.CODE));
        stored.set("content", stored.get("applicant"));

        assertUnreadable("DossierReceived", stored);
    }

    @Test
    void a_ciphertext_moved_to_another_event_type_is_refused() {
        ObjectNode stored = stored(SampleEvents.of(DossierReceived.class, SampleEvents.CODE));
        stored.set(
                "applicant",
                stored(SampleEvents.of(DossierSubmitted.class, SampleEvents.CODE))
                        .get("applicant"));

        assertUnreadable("DossierReceived", stored);
    }

    @Test
    void a_ciphertext_moved_to_another_dossier_is_refused() {
        ObjectNode stored = stored(SampleEvents.of(DossierReceived.class, SampleEvents.CODE));
        stored(SampleEvents.of(DossierReceived.class, OTHER_CODE));
        stored.put("code", OTHER_CODE);

        assertUnreadable("DossierReceived", stored);
    }

    @Test
    void a_key_moved_to_another_dossier_is_refused() {
        stored(SampleEvents.of(DossierReceived.class, SampleEvents.CODE));
        vault.keys.put(OTHER_CODE, vault.keys.get(SampleEvents.CODE));

        assertThatThrownBy(() -> keys.keyToRead(OTHER_CODE)).isInstanceOf(MasterKeyException.class);
    }

    @Test
    void an_altered_ciphertext_is_refused() {
        ObjectNode stored = delivered(SampleEvents.PLANTED);
        String data = stored.at("/recipient/data").textValue();
        String altered = (data.charAt(0) == 'A' ? 'B' : 'A') + data.substring(1);

        for (String wrong : List.of(altered, data.substring(0, 8), "", "no base64!")) {
            ((ObjectNode) stored.get("recipient")).put("data", wrong);
            assertUnreadable("ResultDelivered", stored);
        }
    }

    @Test
    void an_unknown_form_of_ciphertext_is_refused() {
        ObjectNode stored = delivered(SampleEvents.PLANTED);
        ((ObjectNode) stored.get("recipient")).put("enc", "2");

        assertUnreadable("ResultDelivered", stored);
    }

    @Test
    void a_key_that_is_gone_without_an_erasure_is_a_fault_and_not_an_erasure() {
        ObjectNode stored = delivered(SampleEvents.PLANTED);
        vault.keys.clear();
        PersonalDataSerializer otherNode = new PersonalDataSerializer(
                ledger, EventTypes.byName(), new KeyRing.Builder(vault, new NoMasterKeys()).build());

        assertThatThrownBy(() -> otherNode.opened("ResultDelivered", stored))
                .isInstanceOf(PersonalDataUnreadableException.class)
                .hasMessageContaining(SampleEvents.CODE);
    }

    @Test
    void personal_data_cannot_be_added_once_the_key_is_destroyed() {
        keys.erase(SampleEvents.CODE, "cb-07", "Luật 91/2025/QH15");

        assertThatThrownBy(() -> delivered(SampleEvents.PLANTED))
                .isInstanceOf(KeyDestroyedException.class)
                .message()
                .contains(SampleEvents.CODE)
                .doesNotContain(SampleEvents.PLANTED);
    }

    @Test
    void a_payload_that_an_upcaster_has_touched_elsewhere_is_still_read() {
        ObjectNode stored = stored(SampleEvents.of(DossierReceived.class, SampleEvents.CODE));
        stored.put("externalId", "HS-1");
        ObjectNode asGiven = stored.deepCopy();

        DossierReceived read = serializer.deserialize(
                new SimpleSerializedObject<>(stored, JsonNode.class, new SimpleSerializedType("DossierReceived", "9")));

        assertThat(read.externalId()).isEqualTo("HS-1");
        assertThat(read.content()).contains(SampleEvents.PLANTED);
        assertThat(stored).as("the caller's tree").isEqualTo(asGiven);
    }

    @Test
    void an_auditor_reads_the_payload_and_sees_null_where_data_was_erased() {
        ObjectNode stored = delivered(SampleEvents.PLANTED);

        assertThat(serializer
                        .opened("ResultDelivered", stored)
                        .path("recipient")
                        .textValue())
                .isEqualTo(SampleEvents.PLANTED);
        keys.erase(SampleEvents.CODE, "cb-07", "Luật 91/2025/QH15");
        assertThat(serializer.opened("ResultDelivered", stored).get("recipient").isNull())
                .isTrue();
    }

    @Test
    void an_event_that_does_not_fit_its_class_fails_without_quoting_personal_data() {
        ObjectNode stored = stored(SampleEvents.of(DossierReceived.class, SampleEvents.CODE));
        stored.put("channel", SampleEvents.PLANTED);

        assertThatThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>(
                        stored, JsonNode.class, new SimpleSerializedType("DossierReceived", "3"))))
                .isInstanceOf(SerializationException.class)
                .hasNoCause()
                .message()
                .doesNotContain(SampleEvents.PLANTED);
    }

    @Test
    void an_absent_payload_is_absent() {
        assertThat(read(new SimpleSerializedObject<>(new byte[0], byte[].class, SerializedType.emptyType())))
                .isNull();
    }

    private Object read(SerializedObject<?> stored) {
        return serializer.deserialize(stored);
    }

    private ObjectNode delivered(String recipient) {
        return stored(new ResultDelivered(SampleEvents.CODE, recipient, Channel.COUNTER));
    }

    private ObjectNode stored(Object event) {
        try {
            return (ObjectNode) json.readTree(
                    new String(serializer.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertUnreadable(String type, JsonNode stored) {
        assertThatThrownBy(() -> serializer.opened(type, stored))
                .isInstanceOf(PersonalDataUnreadableException.class)
                .message()
                .contains(type)
                .doesNotContain(SampleEvents.PLANTED);
    }

    /** A node that cannot unwrap anything. */
    private static final class NoMasterKeys implements MasterKeys {

        @Override
        public String currentId() {
            return "none";
        }

        @Override
        public WrappedKey wrap(byte[] dataKey, byte[] context) {
            throw new IllegalStateException("no master key");
        }

        @Override
        public byte[] unwrap(WrappedKey wrapped, byte[] context) {
            throw new IllegalStateException("no master key");
        }
    }
}
