package vn.motcua.launcher.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file: RFC 4180, comma, UTF-8 with or without byte order mark, the first row names the columns. */
final class CsvLines implements LogLines {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private final RecordBound bound;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> columns;
    private long previousEnd;

    private CsvLines(RecordBound bound, CSVParser parser, FieldMapping mapping) throws UnreadableLogException {
        this.bound = bound;
        this.parser = parser;
        this.records = parser.iterator();
        this.columns = header(nextRecord());
        List<String> missing = mapping.missingIn(new HashSet<>(columns));
        if (!missing.isEmpty()) {
            throw new UnreadableLogException(
                    1,
                    "không có cột cho: " + String.join(", ", missing) + "; các cột: " + String.join(", ", columns),
                    "no column for: " + String.join(", ", missing) + "; name it with --map field=column");
        }
    }

    /**
     * Reads the header.
     *
     * @param mapping the columns that have to be there
     * @throws UnreadableLogException if the header is empty, names a column twice or lacks a required one
     */
    static CsvLines open(InputStream content, FieldMapping mapping) throws IOException, UnreadableLogException {
        // A byte that is not UTF-8 would silently become another name; it has to be an error.
        RecordBound bound = new RecordBound(new InputStreamReader(
                content,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        CSVParser parser =
                CSVParser.builder().setReader(bound).setFormat(FORMAT).get();
        try {
            return new CsvLines(bound, parser, mapping);
        } catch (UnreadableLogException e) {
            parser.close();
            throw e;
        }
    }

    @Override
    public Optional<LogLine> next() throws UnreadableLogException {
        while (true) {
            long start = previousEnd + 1;
            CSVRecord row = nextRecord();
            if (row == null) {
                return Optional.empty();
            }
            if (row.size() == 1 && row.get(0).isBlank()) {
                continue;
            }
            if (row.size() != columns.size()) {
                return Optional.of(LogLine.faulty(
                        start,
                        new Fault(
                                null,
                                "có %d cột, dòng tiêu đề có %d".formatted(row.size(), columns.size()),
                                "has %d columns, the header has %d".formatted(row.size(), columns.size()))));
            }
            Map<String, String> values = new HashMap<>(columns.size() * 2);
            for (int i = 0; i < columns.size(); i++) {
                values.put(columns.get(i), row.get(i));
            }
            return Optional.of(LogLine.of(start, values));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private CSVRecord nextRecord() throws UnreadableLogException {
        try {
            CSVRecord row = records.hasNext() ? records.next() : null;
            bound.recordEnded();
            previousEnd = parser.getCurrentLineNumber();
            return row;
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    private UnreadableLogException unreadable(IOException cause) {
        long line = previousEnd + 1;
        if (cause instanceof RecordBound.RecordTooLongException) {
            return new UnreadableLogException(
                    line,
                    "bản ghi quá dài, có thể thiếu dấu nháy đóng",
                    "a record without end: is a quote not closed?");
        }
        return UnreadableLogException.damaged(line, cause);
    }

    private static List<String> header(CSVRecord row) throws UnreadableLogException {
        if (row == null || (row.size() == 1 && row.get(0).isBlank())) {
            throw new UnreadableLogException(1, "không có dòng tiêu đề", "there is no header row");
        }
        List<String> columns =
                row.stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
        Set<String> seen = new HashSet<>();
        Set<String> twice = new TreeSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                twice.add(column);
            }
        }
        if (!twice.isEmpty()) {
            String names = String.join(", ", twice);
            throw new UnreadableLogException(1, "cột trùng tên: " + names, "columns named twice: " + names);
        }
        return columns;
    }
}
