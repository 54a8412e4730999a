package vn.motcua.query.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The progress of this node's read models: told by its own commits, and read from the stores where others commit. */
public final class ProgressBoard implements ProjectionProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressBoard.class);

    private final LongSupplier head;
    private final Clock clock;
    private final Map<String, TrackedProjection> projections = new LinkedHashMap<>();

    /**
     * @param head the ledger's last position, -1 while it is empty
     * @param clock for the time of errors
     */
    public ProgressBoard(LongSupplier head, Clock clock) {
        this.head = head;
        this.clock = clock;
    }

    /**
     * Adds a read model. To be called before anybody asks.
     *
     * @param name its name
     * @param stored reads its position from where it is stored
     * @param running whether it runs on this node
     */
    public void track(String name, LongSupplier stored, BooleanSupplier running) {
        projections.put(name, new TrackedProjection(name, stored, running));
    }

    /** A commit of this node has brought the read model to that position. */
    public void reached(String name, long position) {
        if (projection(name).reached(position)) {
            LOG.info("read model {} goes on", name);
        }
    }

    /** Something went wrong while the read model was fed; it will try again. */
    public void failed(String name, Throwable cause) {
        if (projection(name).failed(describe(cause), clock.instant())) {
            LOG.warn("read model {} will try again until it succeeds: {}", name, describe(cause));
        }
    }

    @Override
    public List<ProjectionState> all() {
        long last = head.getAsLong();
        return projections.values().stream()
                .map(projection -> projection.state(last))
                .toList();
    }

    @Override
    public ProjectionState of(String name) {
        return projection(name).state(head.getAsLong());
    }

    @Override
    public boolean await(String name, long position, Duration timeout) {
        return projection(name).await(position, timeout);
    }

    private TrackedProjection projection(String name) {
        TrackedProjection projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException(
                    "no read model is named " + name + "; there are " + projections.keySet());
        }
        return projection;
    }

    /** The kind of the error and PostgreSQL's code. Never its message, which may quote the row that it is about. */
    public static String describe(Throwable error) {
        Throwable cause = error;
        while (cause instanceof DataAccessException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String kind = cause.getClass().getSimpleName();
        return cause instanceof SQLException sql ? kind + " " + sql.getSQLState() : kind;
    }
}
