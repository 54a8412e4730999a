package vn.motcua.command.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.events.dossier.Department;
import vn.motcua.events.dossier.DossierCode;
import vn.motcua.events.dossier.ProcedureVersion;
import vn.motcua.events.dossier.TimeLimit;

/** Turns a catalogue file into a catalogue, or says everything that is wrong with it. */
final class CatalogueChecks {

    private static final Pattern PROCEDURE_CODE = Pattern.compile("\\d\\.\\d{6}");
    private static final Set<String> CONFIDENCE = Set.of("A", "B", "C");

    private final List<String> faults = new ArrayList<>();
    private final CatalogueDocument document;

    private final List<String> files;

    private CatalogueChecks(CatalogueDocument document, List<String> files) {
        this.document = document;
        this.files = files;
    }

    static Catalogue accept(CatalogueDocument document, List<String> processes) {
        return new CatalogueChecks(document, processes).accept();
    }

    private Catalogue accept() {
        check(document.version() != null, "the catalogue has no version");
        Map<String, Department> departments = departments();
        Map<String, List<PublishedProcedure>> procedures = new LinkedHashMap<>();
        for (CatalogueDocument.Entry entry : document.procedures()) {
            procedure(entry, departments)
                    .ifPresent(published -> procedures
                            .computeIfAbsent(entry.code(), code -> new ArrayList<>())
                            .add(published));
        }
        procedures.values().forEach(this::oneInForceAtATime);
        PublishedProcesses processes = PublishedProcesses.of(files, procedures, departments.keySet(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidCatalogueException(faults);
        }
        procedures.values().forEach(versions -> versions.replaceAll(processes::into));
        return new VersionedCatalogue(document.version(), document.departments(), procedures);
    }

    private Map<String, Department> departments() {
        Map<String, Department> byCode = new LinkedHashMap<>();
        for (CatalogueDepartment department : document.departments()) {
            String title = "department " + department.code();
            check(DossierCode.isAgency(department.code()), title + ": not an identifier code");
            check(given(department.name()), title + ": no name");
            check(byCode.put(department.code(), department.department()) == null, title + ": named twice");
        }
        return byCode;
    }

    private Optional<PublishedProcedure> procedure(CatalogueDocument.Entry entry, Map<String, Department> departments) {
        int before = faults.size();
        String title = entry.title();
        check(entry.code() != null && PROCEDURE_CODE.matcher(entry.code()).matches(), title + ": code is not d.dddddd");
        check(entry.version() >= 1, title + ": versions count from 1");
        check(given(entry.name()), title + ": no name");
        List<String> deciding = entry.departments() == null ? List.of() : entry.departments();
        check(!deciding.isEmpty(), title + ": no department decides it");
        deciding.stream()
                .filter(code -> !departments.containsKey(code))
                .forEach(code -> faults.add(title + ": unknown department " + code));
        LocalDate from = date(title + ": inForceFrom", entry.inForceFrom());
        LocalDate until = entry.inForceUntil() == null ? null : date(title + ": inForceUntil", entry.inForceUntil());
        check(from == null || until == null || !until.isBefore(from), title + ": ends before it begins");
        check(CONFIDENCE.contains(String.valueOf(entry.confidence())), title + ": confidence is A, B or C");
        Optional<TimeLimit> limit = limit(title, entry.limit());
        Optional<ServiceLevel> level = word(ServiceLevel.values(), entry.serviceLevel());
        check(level.isPresent(), title + ": serviceLevel is FULL, PARTIAL or INFORMATION");
        papersAndFees(entry);
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new PublishedProcedure(
                new ProcedureVersion(
                        entry.code(),
                        entry.version(),
                        entry.name(),
                        limit.get(),
                        entry.legalBasis(),
                        entry.papers(),
                        entry.fees(),
                        entry.sample()),
                deciding.stream().map(departments::get).toList(),
                from,
                until,
                level.get(),
                null,
                entry.confidence()));
    }

    private void papersAndFees(CatalogueDocument.Entry entry) {
        if (entry.papers() != null) {
            check(
                    entry.papers().stream().allMatch(paper -> given(paper.name())),
                    entry.title() + ": a paper has no name");
        }
        if (entry.fees() != null) {
            check(
                    entry.fees().stream().allMatch(fee -> given(fee.name()) && fee.amountVnd() >= 0),
                    entry.title() + ": a fee has no name or is negative");
        }
    }

    private Optional<TimeLimit> limit(String title, CatalogueDocument.Limit limit) {
        Optional<TimeLimit.Unit> unit = limit == null ? Optional.empty() : word(TimeLimit.Unit.values(), limit.unit());
        check(unit.isPresent(), title + ": the limit's unit is none of " + List.of(TimeLimit.Unit.values()));
        return unit.map(found -> {
            boolean counted = found != TimeLimit.Unit.NONE && found != TimeLimit.Unit.SAME_DAY;
            check(
                    counted ? limit.amount() >= 1 : limit.amount() == 0,
                    title + ": the limit's amount does not fit its unit");
            return new TimeLimit(limit.amount(), found);
        });
    }

    private void oneInForceAtATime(List<PublishedProcedure> versions) {
        Set<Integer> numbers = new HashSet<>();
        PublishedProcedure before = null;
        for (PublishedProcedure published : versions) {
            ProcedureVersion procedure = published.procedure();
            String title = "procedure " + procedure.code() + " version " + procedure.version();
            check(numbers.add(procedure.version()), title + ": named twice");
            check(
                    before == null
                            || before.inForceUntil() != null
                                    && before.inForceUntil().isBefore(published.inForceFrom()),
                    title + ": begins before the version above it ends");
            before = published;
        }
    }

    private LocalDate date(String title, String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeException e) {
            faults.add(title + " is not yyyy-MM-dd");
            return null;
        }
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, String word) {
        return Stream.of(words).filter(value -> value.name().equals(word)).findFirst();
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private void check(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
