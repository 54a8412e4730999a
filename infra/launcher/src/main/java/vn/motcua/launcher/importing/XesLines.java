package vn.motcua.launcher.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The events of a XES file (IEEE 1849), trace by trace as they come. Attributes of the trace appear in each of its
 * events with {@code case:} before their key. The parser knows no document type and no external entity.
 */
final class XesLines implements LogLines {

    private final XMLStreamReader xml;
    /** The attributes of the trace that is being read; {@code null} before the first one. */
    private Map<String, String> trace;

    private boolean started;

    private XesLines(XMLStreamReader xml) {
        this.xml = xml;
    }

    /** @throws UnreadableLogException if the content is no XML */
    static XesLines open(InputStream content) throws UnreadableLogException {
        try {
            return new XesLines(factory().createXMLStreamReader(content));
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // The JDK counts &amp; and the like against a bound that a long log reaches; without a DTD they cannot
        // multiply.
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        return factory;
    }

    @Override
    public Optional<LogLine> next() throws UnreadableLogException {
        try {
            while (xml.hasNext()) {
                int kind = xml.next();
                if (kind == XMLStreamConstants.DTD) {
                    throw new UnreadableLogException(
                            xml.getLocation().getLineNumber(),
                            "tệp khai báo DOCTYPE, không được phép",
                            "the file declares a DOCTYPE, which is not allowed");
                }
                if (kind == XMLStreamConstants.START_ELEMENT) {
                    Optional<LogLine> event = element(xml.getLocalName());
                    if (event.isPresent()) {
                        return event;
                    }
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw unreadable(e);
        }
    }

    private Optional<LogLine> element(String name) throws XMLStreamException, UnreadableLogException {
        if (!started) {
            if (!"log".equals(name)) {
                throw new UnreadableLogException(
                        xml.getLocation().getLineNumber(),
                        "phần tử gốc là <%s>, không phải <log>".formatted(name),
                        "the root element is <%s>, not <log>".formatted(name));
            }
            started = true;
            return Optional.empty();
        }
        switch (name) {
            case "trace" -> trace = new HashMap<>();
            case "event" -> {
                return Optional.of(event());
            }
            case "global" -> skip();
            default -> {
                String key = xml.getAttributeValue(null, "key");
                String value = xml.getAttributeValue(null, "value");
                if (trace != null && key != null && value != null) {
                    trace.put("case:" + key, value);
                }
                skip();
            }
        }
        return Optional.empty();
    }

    private LogLine event() throws XMLStreamException {
        long line = xml.getLocation().getLineNumber();
        Map<String, String> values = trace == null ? new HashMap<>() : new HashMap<>(trace);
        int depth = 1;
        while (depth > 0) {
            int kind = xml.next();
            if (kind == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (kind == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String key = xml.getAttributeValue(null, "key");
                String value = xml.getAttributeValue(null, "value");
                // Attributes of attributes (depth 3 and more) say something about the attribute, not about the step.
                if (depth == 2 && key != null && value != null) {
                    values.put(key, value);
                }
            }
        }
        return LogLine.of(line, values);
    }

    private void skip() throws XMLStreamException {
        int depth = 1;
        while (depth > 0) {
            int kind = xml.next();
            if (kind == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (kind == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static UnreadableLogException unreadable(XMLStreamException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        if (e.getNestedException() instanceof IOException damage) {
            return UnreadableLogException.damaged(line, damage);
        }
        return new UnreadableLogException(
                line, "từ đây trở đi không phải XML hợp lệ", "not well-formed XML from here on");
    }
}
