package vn.motcua.eventstore;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;

/** What an exception of the driver says about the transaction that met it. */
enum ServerAnswer {
    /** The server rolled back because a unique key was taken. */
    KEY_TAKEN,
    /** The server rolled back because it could not accept a value. */
    BAD_VALUE,
    /** The server rolled back for a reason that is not in the data: no rights, no space, cancelled. */
    ROLLED_BACK,
    /** No answer, or the end of the connection instead of one: the transaction may have been committed. */
    NONE;

    static ServerAnswer of(SQLException exception) {
        if (!(exception instanceof PSQLException postgres)
                || postgres.getServerErrorMessage() == null
                || !"ERROR".equals(postgres.getServerErrorMessage().getSeverity())) {
            return NONE;
        }
        String state = exception.getSQLState();
        if (PSQLState.UNIQUE_VIOLATION.getState().equals(state)) {
            return KEY_TAKEN;
        }
        // 22 data exception, 23 integrity constraint violation, 54 program limit exceeded
        boolean value = state.startsWith("22") || state.startsWith("23") || state.startsWith("54");
        return value ? BAD_VALUE : ROLLED_BACK;
    }
}
