package vn.motcua.command.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.events.dossier.Department;

/** A catalogue in memory, unmodifiable, with at most one version of a procedure in force on any day. */
final class VersionedCatalogue implements Catalogue {

    private final String version;
    private final List<CatalogueDepartment> departments;
    private final Map<String, Department> departmentByCode;
    private final Map<String, List<PublishedProcedure>> versionsByCode;

    VersionedCatalogue(
            String version,
            List<CatalogueDepartment> departments,
            Map<String, List<PublishedProcedure>> versionsByCode) {
        this.version = version;
        this.departments = List.copyOf(departments);
        this.departmentByCode = departments.stream()
                .map(CatalogueDepartment::department)
                .collect(Collectors.toUnmodifiableMap(Department::code, Function.identity()));
        this.versionsByCode = Map.copyOf(versionsByCode);
    }

    @Override
    public String version() {
        return version;
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
        return versionsByCode.values().stream()
                .flatMap(List::stream)
                .filter(published -> published.inForceOn(day))
                .sorted(Comparator.comparing(published -> published.procedure().code()))
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
