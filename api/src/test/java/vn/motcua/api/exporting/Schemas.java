package vn.motcua.api.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas of the exchange formats, and what they cannot say. */
final class Schemas {

    private static final Schema OCEL;

    static {
        try (InputStream file = Schemas.class.getResourceAsStream("ocel20.schema.json")) {
            OCEL = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(file);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Schemas() {}

    /** Fails unless the text is a valid XES document. */
    static void assertValidXes(String document) throws IOException {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Schemas.class.getResource("xes.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new StringReader(document)));
        } catch (SAXException e) {
            throw new AssertionError("not valid XES: " + e.getMessage(), e);
        }
    }

    /** Fails unless the text is a valid OCEL document whose ids are unique and whose references lead somewhere. */
    static JsonNode assertValidOcel(String document) {
        assertThat(OCEL.validate(
                        document,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        JsonNode log = JsonMapper.shared().readTree(document);
        Set<String> objects = ids(log.path("objects"));
        ids(log.path("events"));
        assertThat(log.findValuesAsString("objectId")).isSubsetOf(objects);
        assertTyped(log.path("events"), names(log.path("eventTypes")));
        assertTyped(log.path("objects"), names(log.path("objectTypes")));
        return log;
    }

    private static Set<String> ids(JsonNode items) {
        Set<String> ids = new HashSet<>();
        items.forEach(item -> assertThat(ids.add(item.path("id").asString()))
                .as(item.toString())
                .isTrue());
        return ids;
    }

    private static Set<String> names(JsonNode types) {
        Set<String> names = new HashSet<>();
        types.forEach(type -> type.path("attributes")
                .forEach(attribute -> names.add(type.path("name").asString() + "."
                        + attribute.path("name").asString())));
        types.forEach(type -> names.add(type.path("name").asString()));
        return names;
    }

    private static void assertTyped(JsonNode items, Set<String> names) {
        for (JsonNode item : items) {
            String type = item.path("type").asString();
            assertThat(names).contains(type);
            item.path("attributes")
                    .forEach(attribute -> assertThat(names)
                            .contains(type + "." + attribute.path("name").asString()));
        }
    }
}
