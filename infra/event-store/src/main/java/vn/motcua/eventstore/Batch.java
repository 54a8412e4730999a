package vn.motcua.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.motcua.eventstore.idempotency.IdempotencyClaim;

/** Appends that are written by one transaction. Those that contradict each other are kept apart: the database decides between them. */
final class Batch {

    private record StreamSlot(String aggregateId, long sequenceNumber) {}

    private final List<PendingAppend> appends = new ArrayList<>();
    private final Set<StreamSlot> slots = new HashSet<>();
    private final Set<String> eventIds = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private int eventCount;

    Batch() {}

    Batch(List<PendingAppend> appends) {
        appends.forEach(this::add);
    }

    /** False, and nothing changes, when {@code append} wants a place that another append of this batch has. */
    boolean add(PendingAppend append) {
        if (contradicts(append)) {
            return false;
        }
        for (EventRow event : append.events()) {
            slots.add(new StreamSlot(event.aggregateId(), event.sequenceNumber()));
            eventIds.add(event.eventId());
        }
        append.claim().ifPresent(claim -> keys.add(claim.key()));
        appends.add(append);
        eventCount += append.events().size();
        return true;
    }

    private boolean contradicts(PendingAppend append) {
        if (append.claim().map(IdempotencyClaim::key).filter(keys::contains).isPresent()) {
            return true;
        }
        for (EventRow event : append.events()) {
            if (eventIds.contains(event.eventId())
                    || slots.contains(new StreamSlot(event.aggregateId(), event.sequenceNumber()))) {
                return true;
            }
        }
        return false;
    }

    List<PendingAppend> appends() {
        return appends;
    }

    int eventCount() {
        return eventCount;
    }

    boolean isEmpty() {
        return appends.isEmpty();
    }
}
