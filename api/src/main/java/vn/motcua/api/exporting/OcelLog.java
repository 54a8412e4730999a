package vn.motcua.api.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.query.eventlog.LogSelection;
import vn.motcua.query.eventlog.LoggedDossier;
import vn.motcua.query.eventlog.LoggedEvent;
import vn.motcua.query.projection.CodedName;

/**
 * A log in OCEL 2.0 JSON: every event with the dossier, step, officers and department that it is about. OCEL wants
 * events and objects in two lists; while the events are written, the dossiers and steps wait in a temporary file, so that
 * memory does not grow with their number. Officers, departments and procedures are few enough to be kept.
 *
 * <p>The owner is an attribute of the dossier and not an object: every owner would have to be kept to list each once.
 */
final class OcelLog implements LogWriter {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private final OutputStream out;
    private final SpooledArray objects;
    private final JsonGenerator events;
    private final Set<String> officers = new TreeSet<>();
    private final TreeMap<String, CodedName> departments = new TreeMap<>();
    private final TreeMap<String, CodedName> procedures = new TreeMap<>();

    OcelLog(OutputStream out, LogSelection selection) throws IOException {
        this.out = out;
        this.objects = new SpooledArray(JSON);
        raw("{\"eventTypes\":");
        JSON.writeValue(out, OcelTypes.events());
        raw(",\n\"objectTypes\":");
        JSON.writeValue(out, OcelTypes.objects());
        raw(",\n\"events\":");
        events = JSON.createGenerator(out);
        events.writeStartArray();
    }

    @Override
    public void write(LoggedDossier dossier, String applicant) {
        departments.merge(
                dossier.department().code(), dossier.department(), (kept, other) -> kept.name() == null ? other : kept);
        if (dossier.procedure() != null) {
            procedures.putIfAbsent(dossier.procedure().code(), dossier.procedure());
        }
        TreeMap<Integer, String> steps = new TreeMap<>();
        for (LoggedEvent event : dossier.events()) {
            if (event.step() != null) {
                steps.merge(event.step(), orEmpty(event.stepName()), (kept, other) -> kept.isEmpty() ? other : kept);
            }
            departments.putIfAbsent(event.department(), new CodedName(event.department(), null));
            keep(event.officer());
            keep(event.actor());
            OcelEvents.write(events, dossier.code(), event);
        }
        OcelObjects.dossier(objects.generator(), dossier, applicant);
        steps.forEach((number, name) -> OcelObjects.step(objects.generator(), dossier.code(), number, name));
    }

    @Override
    public void end() throws IOException {
        events.writeEndArray();
        events.flush();
        officers.forEach(id -> OcelObjects.officer(objects.generator(), id));
        departments.values().forEach(each -> OcelObjects.named(objects.generator(), OcelTypes.DEPARTMENT, each));
        procedures.values().forEach(each -> OcelObjects.named(objects.generator(), OcelTypes.PROCEDURE, each));
        raw(",\n\"objects\":");
        objects.copyTo(out);
        raw("}\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        // The list of events stays open in an answer that broke off, so that it does not look whole.
        objects.close();
    }

    private void keep(String officer) {
        if (officer != null) {
            officers.add(officer);
        }
    }

    private static String orEmpty(String name) {
        return name == null ? "" : name;
    }

    private void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
