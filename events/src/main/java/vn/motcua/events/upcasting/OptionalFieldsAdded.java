package vn.motcua.events.upcasting;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A revision that only added fields which may be missing: what was stored before reads as it is, without them. */
final class OptionalFieldsAdded extends JsonEventUpcaster {

    OptionalFieldsAdded(String type, String from, String to) {
        super(type, from, to);
    }

    @Override
    void upcast(ObjectNode payload) {
        // The fields are missing, and nothing is known that could stand in for them.
    }
}
