package vn.motcua.api.exporting;

import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import vn.motcua.query.eventlog.LoggedEvent;

/** Writes the events of an OCEL log. The standard's schema wants every value as a string, whatever its type. */
final class OcelEvents {

    private OcelEvents() {}

    /** Writes an event of the dossier with that code. */
    static void write(JsonGenerator out, String code, LoggedEvent event) {
        out.writeStartObject();
        out.writeStringProperty("id", Long.toString(event.position()));
        out.writeStringProperty("type", event.type());
        out.writeStringProperty("time", event.occurredAt().toString());
        out.writeArrayPropertyStart("attributes");
        attribute(out, "position", event.position());
        attribute(out, "recordedAt", event.recordedAt());
        attribute(out, "imported", event.imported());
        attribute(out, "stepName", event.stepName());
        attribute(
                out,
                "transition",
                event.transition()
                        .map(each -> each.name().toLowerCase(Locale.ROOT))
                        .orElse(null));
        attribute(out, "group", event.group());
        attribute(out, "actorRole", event.actorRole());
        out.writeEndArray();
        out.writeArrayPropertyStart("relationships");
        related(out, code, "dossier");
        if (event.step() != null) {
            related(out, OcelObjects.stepId(code, event.step()), "step");
        }
        if (event.officer() != null) {
            related(out, OcelObjects.id(OcelTypes.OFFICER, event.officer()), "officer");
        }
        if (event.actor() != null) {
            related(out, OcelObjects.id(OcelTypes.OFFICER, event.actor()), "actor");
        }
        related(out, OcelObjects.id(OcelTypes.DEPARTMENT, event.department()), "department");
        out.writeEndArray();
        out.writeEndObject();
    }

    /** Writes a relationship to the object with that id. */
    static void related(JsonGenerator out, String objectId, String qualifier) {
        out.writeStartObject();
        out.writeStringProperty("objectId", objectId);
        out.writeStringProperty("qualifier", qualifier);
        out.writeEndObject();
    }

    private static void attribute(JsonGenerator out, String name, Object value) {
        if (value != null) {
            out.writeStartObject();
            out.writeStringProperty("name", name);
            out.writeStringProperty("value", value.toString());
            out.writeEndObject();
        }
    }
}
