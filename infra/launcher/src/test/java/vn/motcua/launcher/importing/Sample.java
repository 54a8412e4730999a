package vn.motcua.launcher.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Log files of the tests, and ways to read them whole. */
final class Sample {

    static final String HEADER = "case:concept:name,concept:name,org:resource,time:timestamp,case:department";

    private Sample() {}

    static InputStream resource(String name) {
        return Sample.class.getResourceAsStream(name);
    }

    static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    static LogLines csv(String text) throws IOException, UnreadableLogException {
        return CsvLines.open(bytes(text), FieldMapping.defaults());
    }

    static LogLines xes(String text) throws UnreadableLogException {
        return XesLines.open(bytes(text));
    }

    static List<LogLine> all(LogLines lines) throws IOException, UnreadableLogException {
        List<LogLine> all = new ArrayList<>();
        try (lines) {
            for (Optional<LogLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                all.add(line.get());
            }
        }
        return all;
    }

    static CheckedLines checked(LogLines lines, List<RefusedLine> refused) {
        return new CheckedLines(lines, new LineCheck(FieldMapping.defaults()), refused::add, () -> {});
    }

    static List<DossierHistory> all(DossierHistories histories) {
        List<DossierHistory> all = new ArrayList<>();
        try (histories) {
            for (Optional<DossierHistory> next = histories.next(); next.isPresent(); next = histories.next()) {
                all.add(next.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
