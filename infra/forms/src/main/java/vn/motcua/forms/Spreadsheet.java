package vn.motcua.forms;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.motcua.events.VietnamTime;

/**
 * A table as an Office Open XML workbook (ECMA-376) of one sheet, written while its rows come. Above the table stand lines of text;
 * its head is frozen, filters the columns, and is repeated on every printed page. Cells have types: numbers count, times of Vietnam
 * are times, and a text is a text whatever it begins with, never a formula.
 */
public final class Spreadsheet implements AutoCloseable {

    private static final int ROWS_KEPT = 500;

    /** What a cell of the format can hold, in UTF-16 units. */
    private static final int LONGEST_TEXT = 32_767;

    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<Column> columns;
    private final int head;
    private int next;

    /**
     * One column.
     *
     * @param title its head
     * @param width in characters
     * @param format the number format of its cells; {@code null} for text
     */
    public record Column(String title, double width, String format) {

        /** Texts. */
        public static Column text(String title, double width) {
            return new Column(title, width, null);
        }

        /** Whole numbers. */
        public static Column whole(String title, double width) {
            return new Column(title, width, "#,##0");
        }

        /** Numbers with two decimals. */
        public static Column decimal(String title, double width) {
            return new Column(title, width, "#,##0.00");
        }

        /** Instants, shown as times of Vietnam. */
        public static Column moment(String title, double width) {
            return new Column(title, width, "dd/mm/yyyy hh:mm");
        }

        /** Months. */
        public static Column month(String title, double width) {
            return new Column(title, width, "mm/yyyy");
        }
    }

    /**
     * @param out is not closed
     * @param name of the sheet
     * @param above lines above the table
     * @param columns of the table
     * @throws UncheckedIOException when {@code out} cannot be written to
     */
    public Spreadsheet(OutputStream out, String name, List<String> above, List<Column> columns) {
        this.workbook = new Workbook(new LeftOpen(out), "Motcua", "1.0");
        this.columns = List.copyOf(columns);
        this.sheet = workbook.newWorksheet(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        for (String line : above) {
            sheet.value(next, 0, line);
            sheet.style(next, 0).bold().set();
            next++;
        }
        this.head = next == 0 ? 0 : next + 1;
        next = head;
        head();
    }

    private void head() {
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).width());
            sheet.value(head, column, columns.get(column).title());
            sheet.style(head, column)
                    .bold()
                    .wrapText(true)
                    .fillColor("E7E6E6")
                    .borderStyle("thin")
                    .set();
        }
        sheet.freezePane(0, head + 1);
        sheet.repeatRows(head);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        next++;
    }

    /**
     * Adds a row.
     *
     * @param values one for each column: text, number, {@link Instant}, {@link YearMonth}, or {@code null} for an empty cell
     * @throws IllegalArgumentException if they are not as many as the columns, or a value is of another kind
     */
    public void row(Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(
                    "a row of " + values.length + " values in " + columns.size() + " columns");
        }
        for (int column = 0; column < values.length; column++) {
            if (values[column] != null) {
                cell(column, values[column]);
            }
        }
        next++;
        if ((next - head) % ROWS_KEPT == 0) {
            flush();
        }
    }

    private void cell(int column, Object value) {
        if (value instanceof String text) {
            sheet.inlineString(next, column, shown(text));
            sheet.style(next, column).wrapText(true).verticalAlignment("top").set();
            return;
        }
        if (value instanceof Number number) {
            sheet.value(next, column, number);
        } else if (value instanceof Instant instant) {
            sheet.value(next, column, LocalDateTime.ofInstant(instant, VietnamTime.ZONE));
        } else if (value instanceof YearMonth month) {
            sheet.value(next, column, month.atDay(1));
        } else {
            throw new IllegalArgumentException(
                    "a cell cannot hold a " + value.getClass().getSimpleName());
        }
        sheet.style(next, column)
                .format(columns.get(column).format())
                .verticalAlignment("top")
                .set();
    }

    /** The text without the control characters that XML cannot carry, cut where a cell ends. */
    private static String shown(String text) {
        String carried = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return carried.length() > LONGEST_TEXT ? carried.substring(0, LONGEST_TEXT) : carried;
    }

    /** Says up to where the numbers of a table hold. */
    public static String asOf(long position, Instant at) {
        return "Số liệu đến vị trí " + position + " của sổ cái, lập lúc " + Wording.moment(at);
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is left and ends the file. */
    @Override
    public void close() {
        sheet.setAutoFilter(head, 0, Math.max(head, next - 1), columns.size() - 1);
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
