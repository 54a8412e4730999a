package vn.motcua.api.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A step as a log tells it, read by the test itself and not by what it tests. */
public record LoggedStep(String dossier, String step, String officer, String transition, Instant at) {

    /** The rows of a CSV log. */
    public static List<CSVRecord> rows(Path file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file);
                var parser = format.parse(reader)) {
            return parser.getRecords();
        }
    }

    /** The steps of a CSV log whose dossiers' names, in that column, begin like this. */
    public static List<LoggedStep> ofCsv(Path file, String dossierColumn, String prefix) throws IOException {
        return rows(file).stream()
                .filter(row -> row.get(dossierColumn).startsWith(prefix))
                .map(row -> new LoggedStep(
                        row.get(dossierColumn),
                        row.get("concept:name"),
                        row.get("org:resource"),
                        row.get("lifecycle:transition"),
                        instant(row.get("time:timestamp"))))
                .toList();
    }

    /** The steps of a XES log whose dossiers' names, under that key, begin like this. */
    public static List<LoggedStep> ofXes(InputStream file, String dossierKey, String prefix)
            throws IOException, SAXException, ParserConfigurationException {
        Element log = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(file)
                .getDocumentElement();
        List<LoggedStep> steps = new ArrayList<>();
        for (Element trace : children(log, "trace")) {
            String dossier = values(trace).getOrDefault(dossierKey, "");
            if (dossier.startsWith(prefix)) {
                for (Element event : children(trace, "event")) {
                    Map<String, String> values = values(event);
                    steps.add(new LoggedStep(
                            dossier,
                            values.get("concept:name"),
                            values.get("org:resource"),
                            values.get("lifecycle:transition"),
                            instant(values.get("time:timestamp"))));
                }
            }
        }
        return steps;
    }

    /** An instant as the logs of the tests write it. */
    public static Instant instant(String text) {
        return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
    }

    private static Map<String, String> values(Element element) {
        Map<String, String> values = new HashMap<>();
        for (Element child : children(element, null)) {
            if (child.hasAttribute("value")) {
                values.put(child.getAttribute("key"), child.getAttribute("value"));
            }
        }
        return values;
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && (name == null || name.equals(element.getTagName()))) {
                children.add(element);
            }
        }
        return children;
    }
}
