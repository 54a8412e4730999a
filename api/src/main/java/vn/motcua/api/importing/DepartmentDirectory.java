package vn.motcua.api.importing;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.CatalogueDepartment;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierCode;

/** Finds the department that a history means, by code or by name; one that nobody here knows keeps the name it has there. */
final class DepartmentDirectory {

    private final Map<String, Department> known = new HashMap<>();
    private final String agency;

    /** @param agency the identifier code that stands for a history without department */
    DepartmentDirectory(Catalogue catalogue, String agency) {
        for (CatalogueDepartment department : catalogue.departments()) {
            known.put(department.code(), department.department());
            known.putIfAbsent(letters(department.name()), department.department());
        }
        this.agency = agency;
    }

    /** The department that {@code word}, a code or a name, means; {@code null} means the importing agency. */
    Department find(String word) {
        String meant = word == null || word.isBlank() ? agency : word.strip();
        Department byCode = known.get(meant);
        Department found = byCode != null ? byCode : known.get(letters(meant));
        return found != null ? found : new Department(meant, meant);
    }

    /** The agency whose codes the dossiers of {@code department} take. */
    String agencyOf(Department department) {
        return known.containsKey(department.code()) && DossierCode.isAgency(department.code())
                ? department.code()
                : agency;
    }

    /** A name without blanks, dashes and case, which differ from system to system. */
    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
