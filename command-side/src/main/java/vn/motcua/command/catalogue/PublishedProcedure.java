package vn.motcua.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.process.ElectronicProcess;
import vn.motcua.events.dossier.Department;
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

    /** Whether dossiers are taken in under this version on {@code day}. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceUntil == null || !day.isAfter(inForceUntil));
    }
}
