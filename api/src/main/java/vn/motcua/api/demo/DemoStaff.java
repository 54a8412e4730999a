package vn.motcua.api.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import vn.motcua.command.Caller;
import vn.motcua.command.Role;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.Officer;

/**
 * The invented staff of one department.
 *
 * @param officers who process dossiers (chuyên viên thụ lý), one or more
 * @param head who signs (lãnh đạo)
 * @param reception who accepts online dossiers (cán bộ tiếp nhận)
 * @param cashier who confirms payments (thu phí)
 * @param returnDesk who hands results over (cán bộ trả kết quả)
 */
record DemoStaff(List<Officer> officers, Officer head, Officer reception, Officer cashier, Officer returnDesk) {

    /** How many dossiers of four months one officer can process. */
    private static final int DOSSIERS_PER_OFFICER = 600;

    /**
     * Staff for a department.
     *
     * @param ordinal the department's place among all, from 1; part of the personal numbers
     * @param dossiers how many it has to process
     */
    static DemoStaff of(Department department, int ordinal, int dossiers, DemoNames names) {
        RandomGenerator random = new SplittableRandom(ordinal);
        List<Officer> people = new ArrayList<>();
        int officers = 2 + dossiers / DOSSIERS_PER_OFFICER;
        for (int i = 1; i <= officers + 4; i++) {
            String group =
                    i <= officers ? "Phòng Nghiệp vụ " + (1 + i % 2) : i == officers + 1 ? "Lãnh đạo" : "Một cửa";
            people.add(
                    new Officer("cb-%02d-%02d".formatted(ordinal, i), names.person(random), department.code(), group));
        }
        return new DemoStaff(
                List.copyOf(people.subList(0, officers)),
                people.get(officers),
                people.get(officers + 1),
                people.get(officers + 2),
                people.get(officers + 3));
    }

    /** An officer as a caller: with the own role, and with the importer's because the commands tell of the past. */
    static Caller acting(Officer officer, Role role) {
        return new Caller(officer.id(), officer.name(), Set.of(role, Role.IMPORTER), officer.department(), null);
    }
}
