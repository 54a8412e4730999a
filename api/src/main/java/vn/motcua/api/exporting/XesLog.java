package vn.motcua.api.exporting;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.motcua.query.eventlog.LogSelection;
import vn.motcua.query.eventlog.LoggedDossier;
import vn.motcua.query.eventlog.LoggedEvent;

/**
 * A log in XES 1.0 (IEEE 1849-2016): a trace a dossier, an event a step, with the extensions concept, lifecycle,
 * organizational and time. The keys of a dossier without a prefix are those of the municipal logs that the import reads,
 * so that a log goes in again as it came out. Characters that XML cannot hold become U+FFFD.
 */
final class XesLog implements LogWriter {

    /** The name of our extension; nothing is to be fetched there. */
    private static final String EXTENSION = "urn:motcua:xes-extension";

    private static final String STANDARD_EXTENSION = "http://www.xes-standard.org/%s.xesext";

    private final XMLStreamWriter xml;

    XesLog(OutputStream out, LogSelection selection) throws IOException {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        factory.setProperty(
                WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, new InvalidCharHandler.ReplacingHandler('\uFFFD'));
        try {
            xml = factory.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            line();
            xml.writeStartElement("log");
            xml.writeAttribute("xes.version", "1849.2016");
            xml.writeAttribute("xes.features", "");
            begin(selection);
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void begin(LogSelection selection) throws XMLStreamException {
        extension("Concept", "concept", STANDARD_EXTENSION.formatted("concept"));
        extension("Lifecycle", "lifecycle", STANDARD_EXTENSION.formatted("lifecycle"));
        extension("Organizational", "org", STANDARD_EXTENSION.formatted("org"));
        extension("Time", "time", STANDARD_EXTENSION.formatted("time"));
        extension("Motcua", "motcua", EXTENSION);
        global("trace");
        text("concept:name", "");
        xml.writeEndElement();
        global("event");
        text("concept:name", "");
        text("lifecycle:transition", "complete");
        text("org:resource", "");
        date("time:timestamp", Instant.EPOCH);
        xml.writeEndElement();
        classifier("Activity", "concept:name lifecycle:transition");
        classifier("Resource", "org:resource");
        text("concept:name", "motcua");
        text("lifecycle:model", "standard");
        number("motcua:position", selection.upTo());
        date("motcua:from", selection.from());
        date("motcua:to", selection.to());
        text("motcua:department", selection.department());
        text("motcua:procedure", selection.procedure());
    }

    @Override
    public void write(LoggedDossier dossier, String applicant) throws IOException {
        try {
            line();
            xml.writeStartElement("trace");
            text("concept:name", dossier.code());
            text("motcua:externalId", dossier.externalId());
            text("motcua:applicant", applicant);
            if (dossier.erased()) {
                flag("motcua:erased", true);
            }
            text("department", dossier.department().code());
            text("channel", dossier.channel().name());
            if (dossier.procedure() != null) {
                text("procedure", dossier.procedure().code());
            }
            date("startdate", dossier.receivedAt());
            date("deadline", dossier.dueAt());
            date("enddate", dossier.resultAt());
            for (LoggedEvent step : dossier.events()) {
                write(step);
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    private void write(LoggedEvent step) throws XMLStreamException {
        line();
        xml.writeStartElement("event");
        text("concept:name", step.stepName());
        text("lifecycle:transition", step.transition().orElseThrow().name().toLowerCase(Locale.ROOT));
        text("org:resource", step.officer());
        text("org:group", step.group());
        date("time:timestamp", step.occurredAt());
        number("motcua:position", step.position());
        if (step.imported()) {
            flag("motcua:imported", true);
        }
        xml.writeEndElement();
    }

    @Override
    public void end() throws IOException {
        try {
            line();
            xml.writeEndElement();
            line();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        // Closing the XML writer would write the elements that are still open, and a log that broke off would look
        // whole.
    }

    private void extension(String name, String prefix, String uri) throws XMLStreamException {
        line();
        xml.writeEmptyElement("extension");
        xml.writeAttribute("name", name);
        xml.writeAttribute("prefix", prefix);
        xml.writeAttribute("uri", uri);
    }

    private void global(String scope) throws XMLStreamException {
        line();
        xml.writeStartElement("global");
        xml.writeAttribute("scope", scope);
    }

    private void classifier(String name, String keys) throws XMLStreamException {
        line();
        xml.writeEmptyElement("classifier");
        xml.writeAttribute("name", name);
        xml.writeAttribute("keys", keys);
    }

    private void text(String key, String value) throws XMLStreamException {
        attribute("string", key, value);
    }

    private void date(String key, Instant value) throws XMLStreamException {
        attribute("date", key, value == null ? null : value.toString());
    }

    private void number(String key, long value) throws XMLStreamException {
        attribute("int", key, Long.toString(value));
    }

    private void flag(String key, boolean value) throws XMLStreamException {
        attribute("boolean", key, Boolean.toString(value));
    }

    private void attribute(String type, String key, String value) throws XMLStreamException {
        if (value != null) {
            xml.writeEmptyElement(type);
            xml.writeAttribute("key", key);
            xml.writeAttribute("value", value);
        }
    }

    /** A line a dossier and a line a step: people look into such files, too. */
    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static IOException broken(XMLStreamException e) {
        return e.getCause() instanceof IOException cause ? cause : new IOException("the log cannot be written", e);
    }
}
