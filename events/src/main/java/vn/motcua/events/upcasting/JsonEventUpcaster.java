package vn.motcua.events.upcasting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;

/** Brings one event type from one revision to the next by changing its JSON; the metadata stays as it was stored. */
abstract class JsonEventUpcaster extends SingleEventUpcaster {

    private final SerializedType from;
    private final SerializedType to;

    /**
     * @param type the event's stable name
     * @param from the revision that is read
     * @param to the revision that comes out
     */
    JsonEventUpcaster(String type, String from, String to) {
        this.from = new SimpleSerializedType(type, from);
        this.to = new SimpleSerializedType(type, to);
    }

    @Override
    protected final boolean canUpcast(IntermediateEventRepresentation representation) {
        return from.equals(representation.getType());
    }

    @Override
    protected final IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation representation) {
        return representation.upcastPayload(to, JsonNode.class, payload -> {
            ObjectNode changed = payload.deepCopy();
            upcast(changed);
            return changed;
        });
    }

    /** Changes a copy of the stored payload in place. */
    abstract void upcast(ObjectNode payload);
}
