package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import vn.motcua.command.catalogue.CatalogueState;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.catalogue.organisation.ProcedureField;
import vn.motcua.command.catalogue.procedures.Edition;
import vn.motcua.command.catalogue.procedures.ServiceLevelLaw;
import vn.motcua.events.catalogue.OnlineLevel;
import vn.motcua.events.dossier.Department;

/**
 * One line of the list of procedures.
 *
 * @param code the national code
 * @param version the version in force on that day
 * @param name what it is called
 * @param field its field (lĩnh vực)
 * @param departments who decides
 * @param serviceLevel how much of it can be done online, in the words of the law on the day asked for
 * @param serviceLevelName the same in Vietnamese
 * @param sample whether any part of it is sample data
 */
record ProcedureSummary(
        @Schema(example = "2.000488") String code,
        int version,
        String name,
        ProcedureField field,
        List<Department> departments,
        @Schema(example = "FULL") OnlineLevel serviceLevel,
        @Schema(example = "Toàn trình") String serviceLevelName,
        boolean sample) {

    static ProcedureSummary of(PublishedProcedure published, Edition edition, CatalogueState state, LocalDate day) {
        OnlineLevel level = ServiceLevelLaw.on(edition.definition().serviceLevel(), day);
        return new ProcedureSummary(
                published.procedure().code(),
                published.procedure().version(),
                published.procedure().name(),
                state.units().field(edition.definition().field()).orElseThrow(),
                published.departments(),
                level,
                ServiceLevelLaw.term(level),
                published.procedure().sample());
    }
}
