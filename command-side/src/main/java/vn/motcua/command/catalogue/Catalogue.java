package vn.motcua.command.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.events.dossier.Department;

/** The published procedures and the departments that decide them, as they stand on a given day. */
public interface Catalogue {

    /** The version of the catalogue itself, e.g. {@code 2026-11-24}. */
    String version();

    /** The version of the procedure with the national code {@code code} that is in force on {@code day} in Vietnam. */
    Optional<PublishedProcedure> procedure(String code, LocalDate day);

    /** That version of the procedure with that code, in force or not: what a dossier has pinned. */
    Optional<PublishedProcedure> procedure(String code, int version);

    /** Every procedure in force on {@code day} in Vietnam, ordered by code. */
    List<PublishedProcedure> procedures(LocalDate day);

    /** The department with that code. */
    Optional<Department> department(String code);

    /** Every department, the centre itself included, in the catalogue's order. */
    List<CatalogueDepartment> departments();
}
