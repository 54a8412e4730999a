package vn.motcua.command.catalogue.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.command.InvalidCommandException;
import vn.motcua.events.catalogue.ProcedureDefinition;

/**
 * The file of one procedure (docs/guides/catalogue.md): every published version and the electronic processes, as YAML in UTF-8.
 *
 * @param code the national code
 * @param versions oldest first, at least one
 */
public record ProcedureFile(String code, List<Version> versions) {

    /**
     * One version as the file has it.
     *
     * @param version its number
     * @param inForceFrom its first day in Vietnam
     * @param inForceUntil its last day; {@code null} where none is known
     * @param decision the decision of publication; {@code null} where no source gives it
     * @param definition what it says
     * @param process its electronic process as YAML; {@code null}: worked on ad hoc
     */
    public record Version(
            int version,
            LocalDate inForceFrom,
            LocalDate inForceUntil,
            String decision,
            ProcedureDefinition definition,
            String process) {}

    public ProcedureFile {
        versions = List.copyOf(versions);
    }

    /** The file of a procedure as the catalogue has it published. */
    public static ProcedureFile of(String code, List<Edition> published) {
        return new ProcedureFile(
                code,
                published.stream()
                        .map(edition -> new Version(
                                edition.version(),
                                edition.effectiveFrom(),
                                edition.effectiveUntil(),
                                edition.decision(),
                                edition.definition(),
                                edition.process()))
                        .toList());
    }

    /**
     * Reads a file. What it says is checked when it is published.
     *
     * @throws InvalidCommandException with every fault of its form
     */
    public static ProcedureFile parse(String yaml) {
        ProcedureYaml reading = new ProcedureYaml();
        ObjectNode file = reading.object(yaml);
        String code = file.path("code").asText(null);
        List<ProcessOfVersions> processes = reading.processes(code, file.path("processes"));
        List<Version> versions = new ArrayList<>();
        int index = 0;
        for (JsonNode entry : file.path("versions")) {
            reading.version("versions[" + index + ']', entry, processes).ifPresent(versions::add);
            index++;
        }
        if (code == null || index == 0) {
            reading.fault(
                    "file", "Tệp phải nêu code và ít nhất một phiên bản.", "The file has to name code and a version.");
        }
        reading.done();
        return new ProcedureFile(code, versions);
    }

    /** The file as text; {@link #parse} reads an equal one from it, and the same is always written the same. */
    public String write() {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("code", code);
        ArrayNode entries = file.putArray("versions");
        for (Version version : versions) {
            ObjectNode entry = entries.addObject().put("version", version.version());
            put(entry, "inForceFrom", version.inForceFrom());
            put(entry, "inForceUntil", version.inForceUntil());
            put(entry, "decision", version.decision());
            entry.setAll(ProcedureYaml.tree(version.definition()));
        }
        ArrayNode processes = ProcessOfVersions.of(versions);
        if (!processes.isEmpty()) {
            file.set("processes", processes);
        }
        try {
            return ProcedureYaml.YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ObjectNode entry, String field, Object value) {
        if (value != null) {
            entry.put(field, value.toString());
        }
    }

    /** The text of a process of one version as that of another one. */
    static String renumbered(String process, int version) {
        ProcedureYaml reading = new ProcedureYaml();
        ObjectNode file = reading.object(process);
        return ProcessOfVersions.read(file.path("procedure").asText(), (ObjectNode)
                        file.path("processes").path(0))
                .text(version);
    }
}
