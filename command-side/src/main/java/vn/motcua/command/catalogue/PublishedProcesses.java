package vn.motcua.command.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.InvalidProcessException;
import vn.motcua.command.process.ProcessBounds;
import vn.motcua.command.process.ProcessFile;
import vn.motcua.events.dossier.TimeLimit;

/** The electronic processes of a catalogue, each checked against the procedure that it belongs to. */
final class PublishedProcesses {

    private final Map<String, Map<Integer, ElectronicProcess>> byProcedure = new HashMap<>();

    private PublishedProcesses() {}

    /** Reads the files; what is wrong with them is added to {@code faults}. */
    static PublishedProcesses of(
            List<String> files,
            Map<String, List<PublishedProcedure>> procedures,
            Set<String> departments,
            List<String> faults) {
        PublishedProcesses processes = new PublishedProcesses();
        for (String file : files) {
            try {
                List<ElectronicProcess> read = ProcessFile.parse(
                        file, code -> new ProcessBounds(limits(procedures.getOrDefault(code, List.of())), departments));
                processes.add(read, faults);
            } catch (InvalidProcessException e) {
                e.faults().forEach(fault -> faults.add(fault.field() + ": " + fault.english()));
            }
        }
        return processes;
    }

    private void add(List<ElectronicProcess> read, List<String> faults) {
        for (ElectronicProcess process : read) {
            Map<Integer, ElectronicProcess> versions =
                    byProcedure.computeIfAbsent(process.procedure(), code -> new HashMap<>());
            for (int version : process.procedureVersions()) {
                if (versions.put(version, process) != null) {
                    faults.add("procedure " + process.procedure() + " version " + version + ": two processes");
                }
            }
        }
    }

    private static Map<Integer, TimeLimit> limits(List<PublishedProcedure> versions) {
        return versions.stream()
                .map(PublishedProcedure::procedure)
                .collect(Collectors.toMap(
                        version -> version.version(), version -> version.timeLimit(), (first, second) -> first));
    }

    /** The procedure with its process, if there is one. */
    PublishedProcedure into(PublishedProcedure published) {
        return new PublishedProcedure(
                published.procedure(),
                published.departments(),
                published.inForceFrom(),
                published.inForceUntil(),
                published.serviceLevel(),
                byProcedure
                        .getOrDefault(published.procedure().code(), Map.of())
                        .get(published.procedure().version()),
                published.confidence());
    }
}
