package vn.motcua.command.catalogue.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One process of a procedure's file, which may serve several versions; each version keeps it for itself alone.
 *
 * @param procedure the national code
 * @param versions the versions that run by it
 * @param entry the process as the file has it, without its versions
 */
record ProcessOfVersions(String procedure, List<Integer> versions, ObjectNode entry) {

    private static final String VERSIONS = "procedureVersions";

    static ProcessOfVersions read(String procedure, ObjectNode entry) {
        ObjectNode rest = entry.deepCopy();
        List<Integer> versions = new ArrayList<>();
        JsonNode named = rest.remove(VERSIONS);
        if (named != null) {
            named.forEach(version -> versions.add(version.asInt()));
        }
        return new ProcessOfVersions(procedure, versions, rest);
    }

    /** The process of that version alone, as the text that is published with it. */
    String text(int version) {
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("procedure", procedure);
        ObjectNode process = file.putArray("processes").addObject();
        process.putArray(VERSIONS).add(version);
        process.setAll(entry);
        try {
            return ProcedureYaml.YAML.writeValueAsString(file);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes of all versions, equal ones as one. */
    static ArrayNode of(List<ProcedureFile.Version> versions) {
        Map<ObjectNode, List<Integer>> served = new LinkedHashMap<>();
        for (ProcedureFile.Version version : versions) {
            if (version.process() != null) {
                for (JsonNode process : tree(version.process()).path("processes")) {
                    ObjectNode entry = process.deepCopy();
                    entry.remove(VERSIONS);
                    served.computeIfAbsent(entry, key -> new ArrayList<>()).add(version.version());
                }
            }
        }
        ArrayNode processes = JsonNodeFactory.instance.arrayNode();
        served.forEach((entry, numbers) -> {
            ObjectNode process = processes.addObject();
            ArrayNode named = process.putArray(VERSIONS);
            numbers.forEach(named::add);
            process.setAll(entry);
        });
        return processes;
    }

    private static JsonNode tree(String text) {
        try {
            return ProcedureYaml.YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
