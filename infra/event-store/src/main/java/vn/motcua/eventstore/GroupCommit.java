package vn.motcua.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventstore.LedgerUnavailableException.Outcome;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;

/**
 * The one writer of a node: commits whatever callers have queued while the last batch was being committed. There is no delay to
 * collect more; under load the batches grow by themselves.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    private final AppendQueue queue;
    private final Announcements announcements = new Announcements();
    private final WriterConnection connection;
    private final AppendListener listener;
    private final Duration patience;
    private final Thread thread;
    private final LongAdder batches = new LongAdder();
    private final LongAdder appends = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder brokenCommits = new LongAdder();

    GroupCommit(
            DataSource dataSource,
            InstantSource clock,
            int maxBatchEvents,
            Duration patience,
            AppendListener listener) {
        this.queue = new AppendQueue(maxBatchEvents);
        this.connection = new WriterConnection(dataSource, clock, patience, announcements);
        this.patience = patience;
        this.listener = listener;
        this.thread = new Thread(this::run, "ledger-writer");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when the events are durable, or throws and says what is known. */
    Written append(List<EventRow> rows, Optional<IdempotencyClaim> claim) {
        if (connection.isAwayForLongerThan(patience)) {
            throw new LedgerUnavailableException(
                    Outcome.NOT_WRITTEN, "the ledger cannot be reached; nothing was written", null);
        }
        PendingAppend append = new PendingAppend(rows, claim);
        if (!queue.offer(append)) {
            throw new LedgerUnavailableException(
                    Outcome.NOT_WRITTEN, "the ledger is being shut down; nothing was written", null);
        }
        return append.await(patience.toNanos());
    }

    WriterStatistics statistics() {
        return new WriterStatistics(batches.sum(), appends.sum(), events.sum(), refusals.sum(), brokenCommits.sum());
    }

    /** Takes nothing more, writes what is queued, ends the writer. Waits for as long as a caller would. */
    @Override
    public void close() {
        queue.close();
        connection.retryFor(patience);
        try {
            thread.join(patience.multipliedBy(2).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Batch queued;
        while ((queued = queue.next(announcements.nanosUntilOwed())) != null) {
            try {
                if (queued.isEmpty()) {
                    announce();
                } else {
                    commit(queued);
                }
            } catch (RuntimeException | Error e) {
                // The writer must outlive any fault: without it nothing is written until a restart.
                LOG.error("the writer met an unexpected fault; the outcome of its batch is looked up", e);
                resolve(queued, new EventStoreException("the writer met an unexpected fault; nothing was written", e));
            }
        }
        connection.close();
    }

    private void announce() {
        Optional<LedgerSession> session = connection.session();
        try {
            if (session.isPresent()) {
                session.get().announce();
            }
        } catch (SQLException e) {
            // Nothing is in doubt; other nodes find the events when they poll.
            LOG.warn("an announcement failed: SQL state {}", e.getSQLState());
            connection.discard();
            announcements.appended(true);
        }
    }

    private void commit(Batch queued) {
        Optional<LedgerSession> session = connection.session();
        if (session.isEmpty()) {
            fail(
                    queued,
                    new LedgerUnavailableException(
                            Outcome.NOT_WRITTEN,
                            "the ledger was shut down while it could not be reached; nothing was written",
                            null));
            return;
        }
        Batch batch = new Batch();
        for (PendingAppend append : queued.appends()) {
            if (append.send()) {
                batch.add(append);
            }
        }
        if (batch.isEmpty()) {
            return;
        }
        try {
            List<Written> written = session.get().write(batch);
            batches.increment();
            answer(batch, written);
        } catch (SQLException e) {
            recover(batch, session.get(), e);
        }
    }

    private void answer(Batch batch, List<Written> written) {
        for (int i = 0; i < written.size(); i++) {
            written(batch.appends().get(i), written.get(i));
        }
        listener.appended(batch, written);
    }

    private void recover(Batch batch, LedgerSession session, SQLException fault) {
        switch (ServerAnswer.of(fault)) {
            case KEY_TAKEN, BAD_VALUE -> isolate(batch, session);
            case ROLLED_BACK -> {
                LOG.error("the database refused a batch: SQL state {}", fault.getSQLState());
                connection.discard();
                fail(
                        batch,
                        new LedgerUnavailableException(
                                Outcome.NOT_WRITTEN,
                                "the database refused to write, SQL state " + fault.getSQLState()
                                        + "; nothing was written",
                                null));
            }
            case NONE -> {
                LOG.warn("a commit broke off, its outcome is looked up: SQL state {}", fault.getSQLState());
                brokenCommits.increment();
                resolve(batch, null);
            }
        }
    }

    private void isolate(Batch batch, LedgerSession session) {
        try {
            Isolation isolation = Isolation.write(batch, session);
            isolation.refused().forEach((append, reason) -> {
                refusals.increment();
                append.failed(reason);
            });
            if (!isolation.written().isEmpty()) {
                batches.increment();
                Batch rest = new Batch(List.copyOf(isolation.written().keySet()));
                List<Written> places = List.copyOf(isolation.written().values());
                answer(rest, places);
            }
        } catch (SQLException e) {
            LOG.warn("the isolation of a conflict broke off: SQL state {}", e.getSQLState());
            brokenCommits.increment();
            resolve(batch, null);
        }
    }

    /**
     * Finds out what became of a batch whose commit was not answered.
     *
     * @param reason the answer to what was not written; null to write it again
     */
    private void resolve(Batch batch, RuntimeException reason) {
        Optional<Conflicts> found = connection.afterBreak(
                session -> session.inTransaction(() -> Conflicts.of(batch.appends(), session.connection())));
        if (found.isEmpty()) {
            fail(
                    batch,
                    new LedgerUnavailableException(
                            Outcome.UNKNOWN, "the ledger was shut down before the outcome was known", null));
            return;
        }
        for (int i = batch.appends().size() - 1; i >= 0; i--) {
            PendingAppend append = batch.appends().get(i);
            Optional<Written> written = found.get().written(append);
            if (written.isPresent()) {
                written(append, written.get());
                LOG.info(
                        "append of {} events found at position {}",
                        append.events().size(),
                        written.get().firstPosition());
            } else if (reason != null) {
                append.failed(reason);
            } else if (!append.mayTryAgain()) {
                append.failed(
                        new EventStoreException("the append broke every commit it was part of; nothing was written"));
            } else if (append.unsend()) {
                queue.putBack(append);
            } else {
                LOG.info(
                        "append of {} events, last {}, was not written and is given up",
                        append.events().size(),
                        append.lastEvent().eventId());
            }
        }
        listener.appended(new Batch(), List.of());
    }

    private void written(PendingAppend append, Written written) {
        appends.increment();
        events.add(append.events().size());
        append.written(written);
    }

    private static void fail(Batch batch, RuntimeException reason) {
        batch.appends().forEach(append -> append.failed(reason));
    }
}
