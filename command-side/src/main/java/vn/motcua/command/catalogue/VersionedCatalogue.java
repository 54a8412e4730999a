package vn.motcua.command.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.command.catalogue.procedures.Edition;
import vn.motcua.events.catalogue.UnitKind;
import vn.motcua.events.dossier.Department;

/** A state of the catalogue, prepared for looking up: at most one version of a procedure is in force on any day. */
final class VersionedCatalogue implements Catalogue {

    private final CatalogueState state;
    private final List<CatalogueDepartment> departments;
    private final Map<String, Department> departmentByCode;
    private final Map<String, List<PublishedProcedure>> versionsByCode;

    private VersionedCatalogue(CatalogueState state, VersionedCatalogue before) {
        this.state = state;
        this.departments = state.units().all().stream()
                .filter(unit -> unit.kind() == UnitKind.PROVINCE || unit.kind() == UnitKind.DEPARTMENT)
                .map(unit -> new CatalogueDepartment(unit.code(), unit.name(), unit.sample()))
                .toList();
        this.departmentByCode = state.units().all().stream()
                .map(unit -> new Department(unit.code(), unit.name()))
                .collect(Collectors.toUnmodifiableMap(Department::code, Function.identity()));
        boolean sameUnits = before != null && before.state.units() == state.units();
        this.versionsByCode = new HashMap<>();
        for (String code : state.procedures().codes()) {
            List<Edition> editions = state.procedures().editions(code);
            boolean same =
                    sameUnits && editions.equals(before.state.procedures().editions(code));
            versionsByCode.put(
                    code,
                    same
                            ? before.versionsByCode.get(code)
                            : versions(state.procedures().published(code)));
        }
    }

    /**
     * Prepares a state; procedures that {@code before} has prepared already are taken from it.
     *
     * @param before an earlier state; {@code null} for none
     */
    static VersionedCatalogue of(CatalogueState state, VersionedCatalogue before) {
        return new VersionedCatalogue(state, before);
    }

    private List<PublishedProcedure> versions(List<Edition> editions) {
        List<PublishedProcedure> versions = new ArrayList<>();
        for (Edition edition : editions) {
            versions.add(PublishedProcedure.of(edition, departmentByCode));
        }
        return List.copyOf(versions);
    }

    CatalogueState state() {
        return state;
    }

    @Override
    public String version() {
        return state.version();
    }

    @Override
    public Optional<PublishedProcedure> procedure(String code, LocalDate day) {
        return versionsByCode.getOrDefault(code, List.of()).stream()
                .filter(published -> published.inForceOn(day))
                .findFirst();
    }

    @Override
    public Optional<PublishedProcedure> procedure(String code, int version) {
        return versionsByCode.getOrDefault(code, List.of()).stream()
                .filter(published -> published.procedure().version() == version)
                .findFirst();
    }

    @Override
    public List<PublishedProcedure> procedures(LocalDate day) {
        return state.procedures().codes().stream()
                .map(versionsByCode::get)
                .flatMap(List::stream)
                .filter(published -> published.inForceOn(day))
                .toList();
    }

    @Override
    public Optional<Department> department(String code) {
        return Optional.ofNullable(departmentByCode.get(code));
    }

    @Override
    public List<CatalogueDepartment> departments() {
        return departments;
    }
}
