package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.catalogue.ServiceLevel;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Paper;
import vn.motcua.events.dossier.TimeLimit;

/**
 * Everything that is published of a procedure.
 *
 * @param code the national code
 * @param version counted from 1
 * @param name what it is called
 * @param departments who decides
 * @param timeLimit how long the law gives
 * @param papers what has to be handed in
 * @param fees what it costs, in đồng
 * @param steps the electronic process in short; empty where none is published
 * @param serviceLevel how much of it can be done online
 * @param legalBasis where the limit and the papers come from; {@code null} where no source says
 * @param inForceFrom the first day on which dossiers are taken in under this version
 * @param inForceUntil the last such day; {@code null} while it is in force
 * @param confidence A: from an official text, B: from a secondary source, C: unverified
 * @param sample whether any part of it is sample data
 */
record ProcedureDetail(
        @Schema(example = "3.000333") String code,
        int version,
        @Schema(example = "Cấp Phiếu lý lịch tư pháp") String name,
        List<Department> departments,
        TimeLimit timeLimit,
        List<Paper> papers,
        List<Fee> fees,
        List<ProcedureStep> steps,
        ServiceLevel serviceLevel,
        String legalBasis,
        LocalDate inForceFrom,
        LocalDate inForceUntil,
        @Schema(example = "B") String confidence,
        boolean sample) {

    static ProcedureDetail of(PublishedProcedure published) {
        return new ProcedureDetail(
                published.procedure().code(),
                published.procedure().version(),
                published.procedure().name(),
                published.departments(),
                published.procedure().timeLimit(),
                published.procedure().papers(),
                published.procedure().fees(),
                published.process() == null
                        ? List.of()
                        : published.process().steps().stream()
                                .map(ProcedureStep::of)
                                .toList(),
                published.serviceLevel(),
                published.procedure().legalBasis(),
                published.inForceFrom(),
                published.inForceUntil(),
                published.confidence(),
                published.procedure().sample());
    }
}
