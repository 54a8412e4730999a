package vn.motcua.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.command.catalogue.procedures.Edition;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.command.process.ProcessBounds;
import vn.motcua.command.process.ProcessFile;
import vn.motcua.events.catalogue.ProcedureDefinition;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.ProcedureVersion;

/**
 * One version of a procedure (thủ tục hành chính) as published.
 *
 * @param procedure what a dossier pins
 * @param departments the departments that decide it, at least one
 * @param inForceFrom the first day in Vietnam on which dossiers are taken in under this version
 * @param inForceUntil the last such day; {@code null} while it is in force
 * @param serviceLevel how much of it can be done online
 * @param process how it is worked on; {@code null} where none is published, which means ad hoc
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 */
public record PublishedProcedure(
        ProcedureVersion procedure,
        List<Department> departments,
        LocalDate inForceFrom,
        LocalDate inForceUntil,
        ServiceLevel serviceLevel,
        ElectronicProcess process,
        String confidence) {

    public PublishedProcedure {
        departments = List.copyOf(departments);
    }

    /** A published version with the names that its departments have. */
    static PublishedProcedure of(Edition edition, Map<String, Department> departments) {
        ProcedureDefinition definition = edition.definition();
        return new PublishedProcedure(
                new ProcedureVersion(
                        edition.code(),
                        edition.version(),
                        definition.name(),
                        definition.limit(),
                        definition.legalBasis(),
                        definition.papers().stream()
                                .map(paper -> new Paper(
                                        paper.name(), paper.originals(), paper.certifiedCopies(), paper.copies()))
                                .toList(),
                        definition.fees(),
                        definition.sample()),
                definition.departments().stream().map(departments::get).toList(),
                edition.effectiveFrom(),
                edition.effectiveUntil(),
                ServiceLevel.of(definition.serviceLevel()),
                process(edition, departments.keySet()),
                definition.confidence());
    }

    private static ElectronicProcess process(Edition edition, Set<String> departments) {
        if (edition.process() == null) {
            return null;
        }
        ProcessBounds bounds =
                new ProcessBounds(Map.of(edition.version(), edition.definition().limit()), departments);
        return ProcessFile.parse(edition.process(), code -> bounds).get(0);
    }

    /** Whether dossiers are taken in under this version on {@code day}. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }
}
