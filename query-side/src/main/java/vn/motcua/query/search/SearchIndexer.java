package vn.motcua.query.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.query.projection.BatchOutcome;
import vn.motcua.query.projection.Colour;

/**
 * Brings changed dossiers from PostgreSQL to the search engine, in the order of their last change, on one thread. How far
 * an index is stands beside it in PostgreSQL, locked while a node works on it; it moves on only after the engine has
 * stored the documents and shows them. Whatever is interrupted is sent again, and the documents' versions make that
 * harmless. An index that is missing, because it is new or the engine has lost its data, is created and filled from the
 * beginning.
 */
public final class SearchIndexer implements AutoCloseable {

    private static final int BULK = 500;

    /** After so many bulks what was written is shown, however much is left. */
    private static final int BULKS_A_PASS = 8;

    private static final long IDLE_MILLIS = 1_000;
    private static final long FIRST_BACK_OFF_MILLIS = 250;
    private static final long LONGEST_BACK_OFF_MILLIS = 4_000;

    private final JdbcTemplate views;
    private final SourceTable sources;
    private final DossierIndex index;
    private final TransactionTemplate transaction;
    private final Supplier<Colour> colour;
    private final LongSupplier sourcePosition;
    private final BatchOutcome outcome;
    private final boolean serving;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition work = lock.newCondition();
    private boolean woken;
    private volatile boolean stopped;
    private Thread thread;

    /**
     * @param views the application's data source
     * @param transactions its transactions
     * @param engine where the documents go
     * @param colour whose documents are indexed
     * @param serving whether readers are to be answered by that colour's index
     * @param sourcePosition how far the rows in PostgreSQL are
     * @param outcome learns how far the index is, and of what goes wrong
     */
    public SearchIndexer(
            JdbcTemplate views,
            PlatformTransactionManager transactions,
            ElasticsearchConnection engine,
            Supplier<Colour> colour,
            boolean serving,
            LongSupplier sourcePosition,
            BatchOutcome outcome) {
        this.views = views;
        this.sources = new SourceTable(views);
        this.index = new DossierIndex(engine.indexing());
        this.transaction = new TransactionTemplate(transactions);
        this.colour = colour;
        this.serving = serving;
        this.sourcePosition = sourcePosition;
        this.outcome = outcome;
    }

    /** Starts the thread. Neither store has to be up. */
    public synchronized void start(String name) {
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** There is something to index. */
    public void wake() {
        lock.lock();
        try {
            woken = true;
            work.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Stops after the pass that is under way. */
    @Override
    public synchronized void close() {
        stopped = true;
        wake();
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        long backOff = FIRST_BACK_OFF_MILLIS;
        while (!stopped) {
            try {
                Pass pass = transaction.execute(status -> pass(colour.get()));
                backOff = FIRST_BACK_OFF_MILLIS;
                if (pass.mine()) {
                    outcome.reached(pass.position());
                }
                if (!pass.more()) {
                    rest(IDLE_MILLIS, true);
                }
            } catch (RuntimeException e) {
                outcome.failed(e instanceof UncheckedIOException io ? io.getCause() : e);
                rest(backOff, false);
                backOff = Math.min(2 * backOff, LONGEST_BACK_OFF_MILLIS);
            }
        }
    }

    /**
     * How one pass went.
     *
     * @param mine whether this node did it; else another one is at it
     * @param position how far the index is
     * @param more whether there is more to do at once
     */
    private record Pass(boolean mine, long position, boolean more) {}

    private record Cursor(String index, long position) {}

    private Pass pass(Colour which) {
        List<Cursor> held = views.query(
                "SELECT index_name, position FROM views.search_index WHERE colour = ? FOR UPDATE SKIP LOCKED",
                (row, number) -> new Cursor(row.getString(1), row.getLong(2)),
                which.stored());
        if (held.isEmpty()) {
            return new Pass(false, 0, false);
        }
        Cursor cursor = held.get(0);
        try {
            long from = prepare(cursor);
            Pass pass = index(which, cursor.index(), from);
            if (pass.position() != cursor.position()) {
                views.update(
                        "UPDATE views.search_index SET position = ? WHERE colour = ?", pass.position(), which.stored());
            }
            return pass;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where to go on: at the beginning if the index had to be created. */
    private long prepare(Cursor cursor) throws IOException {
        boolean missing = !index.exists(cursor.index());
        if (missing) {
            index.create(cursor.index());
        }
        if (serving && (missing || !index.serves(cursor.index()))) {
            index.serve(cursor.index());
        }
        return missing ? -1 : cursor.position();
    }

    private Pass index(Colour which, String name, long from) throws IOException {
        // Read before the rows: everything up to here is among them.
        long upTo = sourcePosition.getAsLong();
        long position = from;
        boolean more = true;
        int bulks = 0;
        while (more && bulks < BULKS_A_PASS) {
            List<SourceTable.Row> rows = sources.changed(which, position, upTo, BULK);
            if (!rows.isEmpty()) {
                index.write(name, rows);
                position = rows.get(rows.size() - 1).position();
                bulks++;
            }
            more = rows.size() == BULK;
        }
        if (bulks > 0) {
            index.refresh(name);
        }
        return new Pass(true, more ? position : Math.max(position, upTo), more);
    }

    private void rest(long millis, boolean untilWoken) {
        lock.lock();
        try {
            if (!stopped && !(untilWoken && woken)) {
                work.await(millis, TimeUnit.MILLISECONDS);
            }
            woken = false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        } finally {
            lock.unlock();
        }
    }
}
