package vn.motcua.query.projection;

/** Learns how each batch of a processor ended. */
public interface BatchOutcome {

    /** The batch is durable; its last event has that position. */
    void reached(long position);

    /** The batch was rolled back and will be tried again. */
    void failed(Throwable cause);
}
