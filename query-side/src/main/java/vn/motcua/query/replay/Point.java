package vn.motcua.query.replay;

import java.time.Instant;
import vn.motcua.query.projection.RecordedEvent;

/** A point to which a dossier's life is replayed. What happens exactly at the point belongs to it. */
public sealed interface Point {

    /** After everything that the ledger holds. */
    Point NOW = new Now();

    /** Whether the event belongs to what is replayed. */
    boolean covers(RecordedEvent event);

    /** Which of an event's times counts, and with it the order in which events are folded. */
    default Axis axis() {
        return Axis.RECORDED;
    }

    /** The newest state. */
    record Now() implements Point {

        @Override
        public boolean covers(RecordedEvent event) {
            return true;
        }
    }

    /**
     * A place in the ledger.
     *
     * @param position from 0; the event there is the last that counts
     */
    record AtPosition(long position) implements Point {

        @Override
        public boolean covers(RecordedEvent event) {
            return event.position() <= position;
        }
    }

    /**
     * An instant.
     *
     * @param instant what carries exactly this time counts
     * @param axis which of an event's times is compared with it
     */
    record AtInstant(Instant instant, Axis axis) implements Point {

        @Override
        public boolean covers(RecordedEvent event) {
            Instant at = axis == Axis.OCCURRED ? event.occurredAt() : event.recordedAt();
            return !at.isAfter(instant);
        }
    }
}
