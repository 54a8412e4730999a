package vn.motcua.command.catalogue;

import java.util.List;
import vn.motcua.events.dossier.Fee;
import vn.motcua.events.dossier.Paper;

/**
 * A catalogue file as it is written; nothing of it has been checked.
 *
 * @param version the version of the file
 * @param departments who decides
 * @param procedures every version of every procedure
 */
record CatalogueDocument(String version, List<CatalogueDepartment> departments, List<Entry> procedures) {

    CatalogueDocument {
        departments = departments == null ? List.of() : departments;
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
            String confidence,
            boolean sample) {

        String title() {
            return "procedure " + code + " version " + version;
        }
    }

    /** A time limit as written. */
    record Limit(int amount, String unit) {}
}
