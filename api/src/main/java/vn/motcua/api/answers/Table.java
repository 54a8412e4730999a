package vn.motcua.api.answers;

import java.time.Instant;
import java.util.List;
import vn.motcua.forms.Spreadsheet;

/**
 * An answer of rows and columns, sent as a workbook or as CSV.
 *
 * @param title what it tells, above the table
 * @param about of what span and selection, below the title
 * @param fileName without its ending
 * @param columns the columns
 * @param rows a value for each column, as {@link Spreadsheet#row} takes them
 * @param position the ledger position up to which it holds, -1 before the first event
 * @param drawnUpAt when it was asked for
 */
public record Table(
        String title,
        String about,
        String fileName,
        List<Field> columns,
        List<Object[]> rows,
        long position,
        Instant drawnUpAt) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One column.
     *
     * @param name for programs, the head of the column in CSV
     * @param column for people, in the workbook
     */
    public record Field(String name, Spreadsheet.Column column) {}
}
