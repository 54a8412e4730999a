package vn.motcua.eventstore;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Writes a batch that the database refused as a whole, without the appends that are to blame. The conflicts are looked up and
 * the rest is written in one transaction under the writers' lock, so nothing can come in between.
 */
final class Isolation {

    private final Map<PendingAppend, Written> written = new LinkedHashMap<>();
    private final Map<PendingAppend, RuntimeException> refused = new LinkedHashMap<>();

    private Isolation() {}

    /**
     * @throws SQLException when the outcome is not known
     */
    static Isolation write(Batch batch, LedgerSession session) throws SQLException {
        try {
            return session.inTransaction(() -> withoutConflicts(batch, session));
        } catch (SQLException e) {
            if (ServerAnswer.of(e) == ServerAnswer.NONE) {
                throw e;
            }
            return session.inTransaction(() -> oneByOne(batch, session));
        }
    }

    Map<PendingAppend, Written> written() {
        return written;
    }

    Map<PendingAppend, RuntimeException> refused() {
        return refused;
    }

    private static Isolation withoutConflicts(Batch batch, LedgerSession session) throws SQLException {
        Isolation result = new Isolation();
        Conflicts conflicts = Conflicts.of(batch.appends(), session.connection());
        Batch rest = new Batch();
        for (PendingAppend append : batch.appends()) {
            Optional<RuntimeException> refusal = conflicts.refusal(append);
            if (refusal.isPresent()) {
                result.refused.put(append, refusal.get());
            } else {
                rest.add(append);
            }
        }
        if (!rest.isEmpty()) {
            List<Written> places = session.writeLocked(rest);
            for (int i = 0; i < places.size(); i++) {
                result.written.put(rest.appends().get(i), places.get(i));
            }
        }
        return result;
    }

    /** Slow, and only for what should not happen: a value that the database does not accept. */
    private static Isolation oneByOne(Batch batch, LedgerSession session) throws SQLException {
        Isolation result = new Isolation();
        for (PendingAppend append : batch.appends()) {
            Optional<RuntimeException> refusal =
                    Conflicts.of(List.of(append), session.connection()).refusal(append);
            if (refusal.isPresent()) {
                result.refused.put(append, refusal.get());
                continue;
            }
            var before = session.connection().setSavepoint();
            try {
                result.written.put(
                        append, session.writeLocked(new Batch(List.of(append))).get(0));
                session.connection().releaseSavepoint(before);
            } catch (SQLException e) {
                if (ServerAnswer.of(e) == ServerAnswer.NONE) {
                    throw e;
                }
                session.connection().rollback(before);
                // Without the cause: the server quotes the value it does not accept.
                result.refused.put(
                        append,
                        new EventStoreException("the database does not accept an event of stream "
                                + append.lastEvent().aggregateId() + ", SQL state " + e.getSQLState()));
            }
        }
        return result;
    }
}
