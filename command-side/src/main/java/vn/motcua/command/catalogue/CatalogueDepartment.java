package vn.motcua.command.catalogue;

import vn.motcua.events.dossier.Department;

/**
 * A department as the catalogue knows it.
 *
 * @param code its identifier code (mã định danh), the agency of its dossier codes
 * @param name e.g. {@code Sở Tư pháp}
 * @param sample whether the code is made up because no public source names it
 */
public record CatalogueDepartment(String code, String name, boolean sample) {

    /** The department as events carry it. */
    public Department department() {
        return new Department(code, name);
    }
}
