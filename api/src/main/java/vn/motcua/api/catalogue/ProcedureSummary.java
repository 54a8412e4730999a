package vn.motcua.api.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.catalogue.ServiceLevel;
import vn.motcua.events.dossier.Department;

/**
 * One line of the list of procedures.
 *
 * @param code the national code
 * @param version the version in force today
 * @param name what it is called
 * @param departments who decides
 * @param serviceLevel how much of it can be done online
 * @param sample whether any part of it is sample data
 */
record ProcedureSummary(
        @Schema(example = "2.000488") String code,
        int version,
        String name,
        List<Department> departments,
        ServiceLevel serviceLevel,
        boolean sample) {

    static ProcedureSummary of(PublishedProcedure published) {
        return new ProcedureSummary(
                published.procedure().code(),
                published.procedure().version(),
                published.procedure().name(),
                published.departments(),
                published.serviceLevel(),
                published.procedure().sample());
    }
}
