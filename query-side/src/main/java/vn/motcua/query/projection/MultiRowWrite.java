package vn.motcua.query.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes any number of rows with one statement: each column travels as one array and {@code unnest} makes rows of them
 * again. The text of the statement does not depend on the number of rows, so the server plans it once.
 */
public final class MultiRowWrite {

    private final List<Column> columns = new ArrayList<>();
    private final String table;
    private String conflict = "";

    private record Column(String name, String type) {
        /** Values of type json travel as text and are cast row by row. */
        String arrayType() {
            return type.equals("json") ? "text" : type;
        }

        String selected() {
            return type.equals("json") ? name + "::json" : name;
        }
    }

    private MultiRowWrite(String table) {
        this.table = table;
    }

    /** A write into that table, schema included. */
    public static MultiRowWrite into(String table) {
        return new MultiRowWrite(table);
    }

    /** The next column and its PostgreSQL type; rows give their values in the same order. */
    public MultiRowWrite column(String name, String type) {
        columns.add(new Column(name, type));
        return this;
    }

    /** A row whose key is there already replaces it if its {@code position} is higher, else it is ignored. */
    public MultiRowWrite newerReplaces(String key) {
        String assignments = columns.stream()
                .map(Column::name)
                .filter(name -> !name.equals(key))
                .map(name -> name + " = excluded." + name)
                .collect(Collectors.joining(", "));
        conflict = " ON CONFLICT (" + key + ") DO UPDATE SET " + assignments + " WHERE t.position < excluded.position";
        return this;
    }

    /** A row whose key is there already is ignored. */
    public MultiRowWrite firstStays(String key) {
        conflict = " ON CONFLICT (" + key + ") DO NOTHING";
        return this;
    }

    /** A row whose key is there already adds its value to it. */
    public MultiRowWrite adds(String key, String column) {
        conflict = " ON CONFLICT (%s) DO UPDATE SET %s = t.%s + excluded.%s".formatted(key, column, column, column);
        return this;
    }

    /**
     * Writes the rows in the current transaction.
     *
     * @param rows the values of each row in the order of the columns; instants and days as {@code java.time} values
     */
    public void execute(JdbcTemplate jdbc, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            jdbc.execute((Connection connection) -> write(connection, rows));
        }
    }

    private int write(Connection connection, List<Object[]> rows) throws SQLException {
        List<Array> arrays = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql())) {
            for (int i = 0; i < columns.size(); i++) {
                Array array = connection.createArrayOf(columns.get(i).arrayType(), values(rows, i));
                arrays.add(array);
                statement.setArray(i + 1, array);
            }
            return statement.executeUpdate();
        } finally {
            for (Array array : arrays) {
                array.free();
            }
        }
    }

    private static Object[] values(List<Object[]> rows, int column) {
        Object[] values = new Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            Object value = rows.get(row)[column];
            // The driver writes arrays as text; java.time's ISO form is what the server reads.
            values[row] = value instanceof java.time.temporal.TemporalAccessor ? value.toString() : value;
        }
        return values;
    }

    private String sql() {
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        return "INSERT INTO " + table + " AS t (" + names + ") SELECT "
                + columns.stream().map(Column::selected).collect(Collectors.joining(", "))
                + " FROM unnest("
                + columns.stream()
                        .map(column -> "?::" + column.arrayType() + "[]")
                        .collect(Collectors.joining(", "))
                + ") AS r (" + names + ")" + conflict;
    }
}
