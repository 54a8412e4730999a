package vn.motcua.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.events.EventTypes;
import vn.motcua.events.Provenance;
import vn.motcua.events.calendar.DayKind;
import vn.motcua.events.catalogue.OnlineLevel;
import vn.motcua.events.catalogue.ProcedureFact;
import vn.motcua.events.catalogue.UnitKind;
import vn.motcua.events.dossier.Applicant;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.Outcome;
import vn.motcua.events.dossier.TimeLimit;

@DisplayName("The stored shape of an event")
class StoredShapeTest {

    static List<Corpus.Example> currentExamples() {
        return Corpus.currentExamples();
    }

    @Test
    void is_frozen_for_every_event_from_the_first_revision_to_the_current_one() {
        Map<String, List<String>> expected = new TreeMap<>();
        EventTypes.byName().forEach((name, type) -> {
            int current = Integer.parseInt(type.getAnnotation(Revision.class).value());
            expected.put(
                    name,
                    Stream.iterate(1, revision -> revision + 1)
                            .limit(current)
                            .map(String::valueOf)
                            .toList());
        });
        Map<String, List<String>> frozen = new TreeMap<>();
        Corpus.examples()
                .forEach(example -> frozen.computeIfAbsent(example.event(), event -> new ArrayList<>())
                        .add(example.revision()));
        assertThat(frozen).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("currentExamples")
    void changes_only_with_a_new_revision(Corpus.Example example) throws Exception {
        Object event = Corpus.JSON.treeToValue(example.json(), example.type());
        JsonNode written = Corpus.JSON.readTree(Corpus.JSON.writeValueAsBytes(event));
        assertThat(written)
                .as("a changed shape needs a new @Revision, a new corpus file and an upcaster")
                .isEqualTo(example.json());
    }

    @ParameterizedTest
    @MethodSource("currentExamples")
    void is_shown_whole_by_its_example(Corpus.Example example) throws Exception {
        Object event = Corpus.JSON.treeToValue(example.json(), example.type());
        assertThat(emptyFields(example.event(), event))
                .as("a field that the frozen example does not have is a change of shape")
                .isEmpty();
    }

    @Test
    void uses_only_words_that_are_frozen() {
        Map<String, List<String>> frozen =
                Corpus.JSON.convertValue(Corpus.file("words.json"), new TypeReference<>() {});
        Map<String, List<String>> used = new TreeMap<>();
        Stream.of(
                        Applicant.Kind.class,
                        Channel.class,
                        CorrectableField.class,
                        DayKind.class,
                        DossierStatus.class,
                        OnlineLevel.class,
                        Outcome.class,
                        ProcedureFact.class,
                        TimeLimit.Unit.class,
                        UnitKind.class)
                .forEach(type -> used.put(
                        type.getName().replaceAll(".*\\.", "").replace('$', '.'),
                        Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList()));
        assertThat(used).isEqualTo(new TreeMap<>(frozen));
    }

    @Test
    void keeps_its_metadata_readable() {
        JsonNode stored = Corpus.file("metadata.json");
        Provenance provenance =
                Provenance.of(Corpus.JSON.convertValue(stored, new TypeReference<Map<String, Object>>() {}));
        JsonNode written = Corpus.JSON.valueToTree(provenance.toMetadata());
        assertThat(written).isEqualTo(stored);
        assertThat(provenance).hasNoNullFieldsOrProperties();
        assertThat(provenance.actor()).hasNoNullFieldsOrProperties();
    }

    private static List<String> emptyFields(String path, Object value) throws ReflectiveOperationException {
        List<String> empty = new ArrayList<>();
        if (value instanceof List<?> list) {
            if (list.isEmpty()) {
                empty.add(path);
            }
            for (Object element : list) {
                empty.addAll(emptyFields(path + "[]", element));
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                String field = path + "." + component.getName();
                Object content = component.getAccessor().invoke(value);
                if (content == null) {
                    empty.add(field);
                } else {
                    empty.addAll(emptyFields(field, content));
                }
            }
        }
        return empty;
    }
}
