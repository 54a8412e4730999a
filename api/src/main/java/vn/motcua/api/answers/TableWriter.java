package vn.motcua.api.answers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import vn.motcua.forms.Spreadsheet;

/** Sends tables as workbooks, with the position up to which they hold above the table, and as CSV (RFC 4180). */
@Component
class TableWriter extends AbstractHttpMessageConverter<Table> {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    /** What office programs take for the beginning of a formula. */
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    TableWriter() {
        super(MediaType.parseMediaType(Sheet.MEDIA_TYPE), CSV);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == Table.class;
    }

    @Override
    protected boolean canRead(MediaType type) {
        return false;
    }

    @Override
    protected Table readInternal(Class<? extends Table> type, HttpInputMessage input) {
        throw new HttpMessageNotReadableException("tables are sent, never received", input);
    }

    @Override
    protected void writeInternal(Table table, HttpOutputMessage output) throws IOException {
        if (CSV.isCompatibleWith(output.getHeaders().getContentType())) {
            csv(table, output.getBody());
        } else {
            workbook(table, output.getBody());
        }
    }

    private static void workbook(Table table, OutputStream out) {
        List<String> above =
                List.of(table.title(), table.about(), Spreadsheet.asOf(table.position(), table.drawnUpAt()));
        try (Spreadsheet sheet = new Spreadsheet(
                out,
                table.title(),
                above,
                table.columns().stream().map(Table.Field::column).toList())) {
            table.rows().forEach(sheet::row);
        }
    }

    private static void csv(Table table, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        String[] head = table.columns().stream().map(Table.Field::name).toArray(String[]::new);
        CSVPrinter rows =
                new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(head).get());
        for (Object[] row : table.rows()) {
            rows.printRecord(Arrays.stream(row).map(TableWriter::cell).toArray());
        }
        rows.flush();
    }

    /** CSV has no types: a text that would be taken for a formula gets an apostrophe, by which office programs know a text. */
    private static Object cell(Object value) {
        return value instanceof String text && !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : value;
    }
}
