package vn.motcua.sealer;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.eventstore.LeafSource;
import vn.motcua.eventstore.LedgerReader;
import vn.motcua.transparency.Sentence;

/**
 * Seals new events: one thread, on one node at a time. The node that holds the sealers' lock in the database seals, at most one checkpoint per
 * {@link Builder#interval}; the others wait for the lock, which the server frees when its holder dies.
 */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);

    /** "mcsealer" in ASCII. */
    private static final String LOCK = "SELECT pg_try_advisory_lock(7882270652091884914)";

    private static final String LISTEN = "LISTEN motcua_ledger";
    private static final int NETWORK_MILLIS = 30_000;

    private final DataSource longLived;
    private final LedgerReader ledger;
    private final LeafSource recent;
    private final CheckpointSigner signer;
    private final CheckpointExport export;
    private final Optional<WitnessSubmission> witness;
    private final InstantSource clock;
    private final Duration interval;
    private final Duration patience;
    private final int leavesPerCheckpoint;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "ledger-sealer");
    private volatile Connection current;
    private volatile SealerStatus status = new SealerStatus(SealerStatus.State.STOPPED, 0, Optional.empty());

    private Sealer(Builder builder) {
        this.longLived = builder.longLived;
        this.ledger = new LedgerReader(builder.dataSource);
        this.recent = builder.recent;
        this.signer = builder.signer;
        this.clock = builder.clock;
        this.export = new CheckpointExport(builder.dataSource, builder.directory, clock);
        this.witness = Optional.ofNullable(builder.witness)
                .map(settings -> new WitnessSubmission(
                        settings, new SealedLedger(builder.dataSource, signer), builder.directory, clock));
        this.interval = builder.interval;
        this.patience = builder.patience;
        this.leavesPerCheckpoint = builder.leavesPerCheckpoint;
        thread.setDaemon(true);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Starts the thread; returns at once. */
    public void start() {
        thread.start();
    }

    /** What this node's sealer does now. */
    public SealerStatus status() {
        return status;
    }

    private void run() {
        while (!isClosed()) {
            try (Connection connection = longLived.getConnection()) {
                current = connection;
                connection.setAutoCommit(true);
                connection.setNetworkTimeout(Runnable::run, NETWORK_MILLIS);
                awaitLock(connection);
                sealUntilClosed(connection);
            } catch (LedgerInconsistentException e) {
                refuse(e);
            } catch (SQLException | IOException | RuntimeException e) {
                disconnected(e);
            } finally {
                witness.ifPresent(WitnessSubmission::rest);
            }
        }
        status = new SealerStatus(SealerStatus.State.STOPPED, status.sealed(), Optional.empty());
    }

    private void awaitLock(Connection connection) throws SQLException {
        while (!isClosed() && !locked(connection)) {
            status = new SealerStatus(SealerStatus.State.STANDBY, status.sealed(), Optional.empty());
            pause(interval);
        }
    }

    private static boolean locked(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private void sealUntilClosed(Connection connection) throws SQLException, IOException, LedgerInconsistentException {
        if (isClosed()) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(LISTEN);
        }
        SealingSession session = SealingSession.open(connection, ledger, recent, signer, export.directory(), clock);
        witness.ifPresent(WitnessSubmission::wake);
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (!isClosed()) {
            if (session.ledgerSize() > session.size()) {
                session.seal(leavesPerCheckpoint);
                witness.ifPresent(WitnessSubmission::wake);
            }
            Optional<Sentence> fault =
                    export.catchUp(session.size()).or(() -> witness.flatMap(WitnessSubmission::fault));
            status = new SealerStatus(SealerStatus.State.SEALING, session.size(), fault);
            pause(interval);
            // Returns at once if events were announced meanwhile; looks by itself when nobody announced anything.
            postgres.getNotifications(Math.toIntExact(patience.toMillis()));
        }
    }

    private void refuse(LedgerInconsistentException e) {
        if (!status.fault().equals(Optional.of(e.sentence()))) {
            LOG.error("THE LEDGER IS NOT SEALED ANY MORE: {}", e.sentence());
        }
        status = new SealerStatus(SealerStatus.State.REFUSING, status.sealed(), Optional.of(e.sentence()));
        pause(patience);
    }

    private void disconnected(Exception e) {
        if (isClosed()) {
            return;
        }
        LOG.warn("sealing is interrupted, tried again in a moment: {}", e.toString());
        status = new SealerStatus(
                SealerStatus.State.DISCONNECTED,
                status.sealed(),
                Optional.of(new Sentence(
                        "the database, the signing key or the folder of checkpoints cannot be used: "
                                + e.getClass().getSimpleName(),
                        "không dùng được cơ sở dữ liệu, khóa ký hoặc thư mục điểm kiểm tra: "
                                + e.getClass().getSimpleName())));
        pause(interval);
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Until the time is over or the sealer is closed. */
    private void pause(Duration time) {
        try {
            boolean unused = closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            closed.countDown();
        }
    }

    /** Stops; another node takes over. What is not sealed yet will be by the next sealer. */
    @Override
    public void close() {
        closed.countDown();
        witness.ifPresent(WitnessSubmission::close);
        Connection connection = current;
        if (connection != null) {
            try {
                // It may be waiting for notifications. Whatever it has not committed never was.
                connection.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("a connection did not close cleanly", e);
            }
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Settings of a sealer. Required: data sources, signer, directory. */
    public static final class Builder {

        private DataSource dataSource;
        private DataSource longLived;
        private CheckpointSigner signer;
        private CheckpointDirectory directory;
        private WitnessSettings witness;
        private LeafSource recent = LeafSource.NONE;
        private InstantSource clock = InstantSource.system();
        private Duration interval = Duration.ofSeconds(1);
        private Duration patience = Duration.ofSeconds(5);
        private int leavesPerCheckpoint = 1 << 16;

        private Builder() {}

        /** Pooled connections of the application's role. */
        public Builder dataSource(DataSource pool) {
            this.dataSource = pool;
            return this;
        }

        /** Connections of the application's role that no pool takes back; one is held for as long as this node lives. */
        public Builder longLivedConnections(DataSource source) {
            this.longLived = source;
            return this;
        }

        /** The log's keys. */
        public Builder signer(CheckpointSigner keys) {
            this.signer = keys;
            return this;
        }

        /** Where checkpoints are exported. */
        public Builder directory(CheckpointDirectory exported) {
            this.directory = exported;
            return this;
        }

        /** A witness to submit checkpoints to. Default: none. */
        public Builder witness(WitnessSettings settings) {
            this.witness = settings;
            return this;
        }

        /** Leaves of this node's own writer, which are then not read back and hashed again. Default: none. */
        public Builder recentLeaves(LeafSource leaves) {
            this.recent = leaves;
            return this;
        }

        /** Gives the time of checkpoints. Default: the system's clock. */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /** The least time between two checkpoints. Default: 1 s. */
        public Builder interval(Duration time) {
            this.interval = time;
            return this;
        }

        /** How often to look for events that nobody announced, and whether a refused ledger has been put right. Default: 5 s. */
        public Builder patience(Duration time) {
            this.patience = time;
            return this;
        }

        /** How many events a checkpoint adds at most, so that a large arrear is sealed in bounded transactions. Default: 65,536. */
        public Builder leavesPerCheckpoint(int leaves) {
            this.leavesPerCheckpoint = leaves;
            return this;
        }

        /** The sealer; it does nothing before {@link Sealer#start}. */
        public Sealer build() {
            return new Sealer(this);
        }
    }
}
