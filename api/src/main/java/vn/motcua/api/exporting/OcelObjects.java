package vn.motcua.api.exporting;

import java.time.Instant;
import tools.jackson.core.JsonGenerator;
import vn.motcua.query.eventlog.LoggedDossier;
import vn.motcua.query.projection.CodedName;

/**
 * Writes the objects of an OCEL log. A dossier's id is its code, a step's is {@code code/number}; the others carry their
 * type, since a department and an officer might have the same code.
 */
final class OcelObjects {

    /** In OCEL a value that has held from the beginning holds since the epoch. */
    private static final String ALWAYS = Instant.EPOCH.toString();

    private OcelObjects() {}

    static String id(String type, String code) {
        return type + ":" + code;
    }

    static String stepId(String code, int number) {
        return code + "/" + number;
    }

    /** Writes a dossier; {@code applicant} may be {@code null}. */
    static void dossier(JsonGenerator out, LoggedDossier dossier, String applicant) {
        begin(out, dossier.code(), OcelTypes.DOSSIER);
        attribute(out, "externalId", dossier.externalId());
        attribute(out, "applicant", applicant);
        attribute(out, "erased", dossier.erased());
        attribute(out, "channel", dossier.channel());
        attribute(out, "receivedAt", dossier.receivedAt());
        attribute(out, "dueAt", dossier.dueAt());
        attribute(out, "resultAt", dossier.resultAt());
        out.writeEndArray();
        out.writeArrayPropertyStart("relationships");
        OcelEvents.related(out, id(OcelTypes.DEPARTMENT, dossier.department().code()), "decided by");
        if (dossier.procedure() != null) {
            OcelEvents.related(out, id(OcelTypes.PROCEDURE, dossier.procedure().code()), "under");
        }
        end(out);
    }

    /** Writes a step of a dossier; {@code name} may be empty. */
    static void step(JsonGenerator out, String code, int number, String name) {
        begin(out, stepId(code, number), OcelTypes.STEP);
        attribute(out, "name", name.isEmpty() ? null : name);
        out.writeEndArray();
        out.writeArrayPropertyStart("relationships");
        OcelEvents.related(out, code, "part of");
        end(out);
    }

    /** Writes an officer, who is known by the id only. */
    static void officer(JsonGenerator out, String officer) {
        begin(out, id(OcelTypes.OFFICER, officer), OcelTypes.OFFICER);
        out.writeEndArray();
        out.writeArrayPropertyStart("relationships");
        end(out);
    }

    /** Writes a department or a procedure. */
    static void named(JsonGenerator out, String type, CodedName what) {
        begin(out, id(type, what.code()), type);
        attribute(out, "name", what.name());
        out.writeEndArray();
        out.writeArrayPropertyStart("relationships");
        end(out);
    }

    private static void begin(JsonGenerator out, String id, String type) {
        out.writeStartObject();
        out.writeStringProperty("id", id);
        out.writeStringProperty("type", type);
        out.writeArrayPropertyStart("attributes");
    }

    private static void end(JsonGenerator out) {
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void attribute(JsonGenerator out, String name, Object value) {
        if (value != null) {
            out.writeStartObject();
            out.writeStringProperty("name", name);
            out.writeStringProperty("value", value.toString());
            out.writeStringProperty("time", ALWAYS);
            out.writeEndObject();
        }
    }
}
