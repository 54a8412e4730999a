package vn.motcua.command.catalogue;

import java.util.List;
import java.util.Map;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Paper;

/**
 * A catalogue file as it is written; nothing of it has been checked.
 *
 * @param version the version of the file
 * @param departments who decides
 * @param processes internal processes by name, so that procedures can share one
 * @param procedures every version of every procedure
 */
record CatalogueDocument(
        String version,
        List<CatalogueDepartment> departments,
        Map<String, List<ProcessStep>> processes,
        List<Entry> procedures) {

    CatalogueDocument {
        departments = departments == null ? List.of() : departments;
        processes = processes == null ? Map.of() : processes;
        procedures = procedures == null ? List.of() : procedures;
    }

    /** One version of a procedure; dates are {@code yyyy-MM-dd}, words those of the enums. */
    record Entry(
            String code,
            int version,
            String name,
            List<String> departments,
            String inForceFrom,
            String inForceUntil,
            Limit limit,
            String serviceLevel,
            String legalBasis,
            List<Paper> papers,
            List<Fee> fees,
            String process,
            String confidence,
            boolean sample) {

        String title() {
            return "procedure " + code + " version " + version;
        }
    }

    /** A time limit as written. */
    record Limit(int amount, String unit) {}
}
