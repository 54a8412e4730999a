package vn.motcua.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;
import vn.motcua.eventstore.idempotency.IdempotencyKeyTakenException;

/** What the ledger already holds of the things a batch wants to write. To be asked under the writers' lock. */
final class Conflicts {

    private record Slot(String aggregateId, long sequenceNumber) {}

    private record Place(long position, Instant recordedAt) {}

    private final Set<Slot> slots = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Map<String, Place> events = new HashMap<>();

    private Conflicts() {}

    static Conflicts of(List<PendingAppend> appends, Connection connection) throws SQLException {
        Conflicts conflicts = new Conflicts();
        conflicts.findEvents(appends, connection);
        conflicts.findSlots(appends, connection);
        conflicts.findKeys(appends, connection);
        return conflicts;
    }

    /** Where the append is, if every event of it is in the ledger: it was written by a commit whose answer got lost. */
    Optional<Written> written(PendingAppend append) {
        Place first = events.get(append.events().get(0).eventId());
        Place last = events.get(append.lastEvent().eventId());
        if (first == null || last == null) {
            return Optional.empty();
        }
        return Optional.of(new Written(first.position(), last.position(), last.recordedAt()));
    }

    /** Why the append cannot be written, if it cannot. */
    Optional<RuntimeException> refusal(PendingAppend append) {
        // A retry under a taken key usually runs into its own events as well; the key is the better answer.
        Optional<String> key = append.claim().map(IdempotencyClaim::key).filter(keys::contains);
        if (key.isPresent()) {
            return Optional.of(new IdempotencyKeyTakenException(key.get()));
        }
        for (EventRow event : append.events()) {
            if (slots.contains(new Slot(event.aggregateId(), event.sequenceNumber()))) {
                return Optional.of(conflict(event));
            }
            if (events.containsKey(event.eventId())) {
                return Optional.of(new EventStoreException("event " + event.eventId() + " is in the ledger already"));
            }
        }
        return Optional.empty();
    }

    private static RuntimeException conflict(EventRow event) {
        if (event.sequenceNumber() == 0) {
            return new AggregateStreamCreationException("the stream " + event.aggregateId() + " exists already");
        }
        return new ConcurrencyException("the stream " + event.aggregateId() + " has an event with sequence number "
                + event.sequenceNumber() + " already");
    }

    private void findSlots(List<PendingAppend> appends, Connection connection) throws SQLException {
        List<String> streams = new ArrayList<>();
        List<Long> sequenceNumbers = new ArrayList<>();
        for (PendingAppend append : appends) {
            for (EventRow event : append.events()) {
                streams.add(event.aggregateId());
                sequenceNumbers.add(event.sequenceNumber());
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(LedgerStatements.TAKEN_SLOTS)) {
            new Parameters(connection, statement).texts(streams).numbers(sequenceNumbers);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    slots.add(new Slot(rows.getString(1), rows.getLong(2)));
                }
            }
        }
    }

    private void findEvents(List<PendingAppend> appends, Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        appends.forEach(append -> append.events().forEach(event -> ids.add(event.eventId())));
        try (PreparedStatement statement = connection.prepareStatement(LedgerStatements.TAKEN_EVENTS)) {
            new Parameters(connection, statement).texts(ids);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Instant recordedAt = rows.getObject(3, OffsetDateTime.class).toInstant();
                    events.put(rows.getString(1), new Place(rows.getLong(2), recordedAt));
                }
            }
        }
    }

    private void findKeys(List<PendingAppend> appends, Connection connection) throws SQLException {
        List<String> wanted = new ArrayList<>();
        appends.forEach(append -> append.claim().ifPresent(claim -> wanted.add(claim.key())));
        if (wanted.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(LedgerStatements.TAKEN_KEYS)) {
            new Parameters(connection, statement).texts(wanted);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
    }
}
