package vn.motcua.command.catalogue.procedures;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.motcua.command.Fault;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.events.catalogue.ProcedureDefinition;

/** Reads the parts of a procedure's file and collects what is wrong with their form. */
final class ProcedureYaml {

    static final ObjectMapper YAML = new ObjectMapper(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private final List<Fault> faults = new ArrayList<>();

    void fault(String field, String vietnamese, String english) {
        faults.add(new Fault(field, "file.form", vietnamese, english));
    }

    /** Ends the reading: throws if anything was wrong. */
    void done() {
        if (!faults.isEmpty()) {
            throw new InvalidCommandException(faults);
        }
    }

    /** The whole file; what is no YAML object cannot be read any further. */
    ObjectNode object(String yaml) {
        try {
            if (YAML.readTree(yaml) instanceof ObjectNode object) {
                return object;
            }
            fault("file", "Tệp phải là một đối tượng YAML.", "The file must be one YAML object.");
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null
                    ? ""
                    : " (dòng/line " + e.getLocation().getLineNr() + ')';
            fault(
                    "file",
                    "Tệp không phải YAML đúng cú pháp" + place + ".",
                    "The file is no well-formed YAML" + place + ".");
        }
        throw new InvalidCommandException(faults);
    }

    List<ProcessOfVersions> processes(String code, JsonNode entries) {
        List<ProcessOfVersions> processes = new ArrayList<>();
        for (JsonNode entry : entries) {
            if (entry instanceof ObjectNode object) {
                processes.add(ProcessOfVersions.read(code, object));
            } else {
                fault("processes", "Mỗi quy trình là một đối tượng.", "Each process is an object.");
            }
        }
        return processes;
    }

    Optional<ProcedureFile.Version> version(String path, JsonNode entry, List<ProcessOfVersions> processes) {
        if (!(entry instanceof ObjectNode object) || !entry.path("version").isInt()) {
            fault(path + ".version", "Phiên bản phải là số nguyên.", "The version must be a whole number.");
            return Optional.empty();
        }
        ObjectNode definition = object.deepCopy();
        int version = definition.remove("version").asInt();
        if (!definition.has("inForceFrom")) {
            fault(path + ".inForceFrom", "Trường này là bắt buộc.", "This field is required.");
        }
        LocalDate from = day(path + ".inForceFrom", definition.remove("inForceFrom"));
        LocalDate until = day(path + ".inForceUntil", definition.remove("inForceUntil"));
        JsonNode decision = definition.remove("decision");
        return definition(path, definition)
                .map(read -> new ProcedureFile.Version(
                        version,
                        from,
                        until,
                        decision == null ? null : decision.asText(),
                        read,
                        processes.stream()
                                .filter(process -> process.versions().contains(version))
                                .findFirst()
                                .map(process -> process.text(version))
                                .orElse(null)));
    }

    private Optional<ProcedureDefinition> definition(String path, ObjectNode tree) {
        if (!tree.has("sample")) {
            fault(path + ".sample", "Trường này là bắt buộc.", "This field is required.");
        }
        // A reader shares what the mapper has learnt of the types; a copy of the mapper would learn it anew for each
        // version.
        ObjectReader lenient = YAML.readerFor(ProcedureDefinition.class)
                .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withHandler(new WrongWords(path));
        try {
            return Optional.of(lenient.readValue(tree));
        } catch (JsonMappingException e) {
            String where = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + ']' : '.' + step.getFieldName())
                    .collect(Collectors.joining());
            fault(path + where, "Giá trị không đúng kiểu.", "The value is of the wrong kind.");
        } catch (IOException e) {
            fault(path, "Không đọc được.", "It cannot be read.");
        }
        return Optional.empty();
    }

    private LocalDate day(String path, JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeException e) {
            fault(path, "Ngày phải có dạng yyyy-MM-dd.", "The day must have the form yyyy-MM-dd.");
            return null;
        }
    }

    /** Notes unknown fields and words and reads on, so that all of them are told. */
    private final class WrongWords extends DeserializationProblemHandler {

        private final String path;

        WrongWords(String path) {
            this.path = path;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser parser, JsonDeserializer<?> of, Object bean, String name)
                throws IOException {
            fault(place(parser), "Không có trường này.", "There is no such field.");
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String message) {
            fault(
                    place(context.getParser()),
                    "Giá trị không nằm trong danh sách cho phép.",
                    "The value is none of those allowed.");
            return null;
        }

        private String place(JsonParser parser) {
            String pointer = parser.getParsingContext().pathAsPointer().toString();
            return path + pointer.replaceAll("/(\\d+)", "[$1]").replace('/', '.');
        }
    }

    /** The definition as it is written, without what is empty. */
    static ObjectNode tree(ProcedureDefinition definition) {
        ObjectNode tree = YAML.valueToTree(definition);
        List<String> empty = tree.propertyStream()
                .filter(field -> field.getValue().isArray() && field.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        tree.remove(empty);
        return tree;
    }
}
