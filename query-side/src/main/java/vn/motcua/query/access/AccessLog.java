package vn.motcua.query.access;

/** Who read personal data and who was refused (nhật ký truy cập), for the auditor. */
public interface AccessLog {

    /** The name of this read model for progress, rebuilding and waiting. */
    String NAME = "access";

    /** A page is never longer. */
    int MAX_LIMIT = 200;

    /**
     * What matches, oldest first.
     *
     * @throws vn.motcua.query.projection.InvalidCursorException if the cursor was not given out by this list
     */
    AccessPage find(AccessQuery query);
}
