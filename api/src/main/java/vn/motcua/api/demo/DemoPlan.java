package vn.motcua.api.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.catalogue.Catalogue;
import vn.motcua.command.catalogue.PublishedProcedure;
import vn.motcua.command.catalogue.ServiceLevel;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Department;

/**
 * Which dossiers the demonstration submits, to whom and when: exactly the numbers of {@link DemoFacts}, spread over the
 * working days with a fixed seed.
 */
final class DemoPlan {

    private static final long SEED = 20_210_430;

    private final List<List<DemoDossier>> lanes;
    private final Lives lives;

    private DemoPlan(List<List<DemoDossier>> lanes, Lives lives) {
        this.lanes = lanes;
        this.lives = lives;
    }

    /**
     * Makes the plan.
     *
     * @param scale what part of each number is planned, more than 0, at most 1
     * @throws IllegalStateException if the catalogue lacks a department that the facts name, or its online procedures
     */
    static DemoPlan of(DemoFacts facts, Catalogue catalogue, WorkingCalendar calendar, double scale) {
        DemoHours time = new DemoHours(calendar);
        DemoNames names = DemoNames.load();
        RandomGenerator random = new SplittableRandom(SEED);
        Map<Department, Integer> volumes = new HashMap<>();
        List<DemoDossier> dossiers = new ArrayList<>();
        DemoShares shares = new DemoShares(facts, catalogue);
        for (DemoFacts.Period period : facts.periods()) {
            WeightedDays days = WeightedDays.growing(time.days(period.from(), period.to()));
            shares.of(period, scale).forEach((department, count) -> {
                volumes.merge(department, count, Integer::sum);
                for (int i = 0; i < count; i++) {
                    LocalDate day = days.draw(random);
                    Instant at = time.at(day, random.nextInt(DemoHours.DAY));
                    PublishedProcedure procedure = draw(online(catalogue, department, day), random);
                    dossiers.add(new DemoDossier(dossiers.size() + 1, department, procedure, at));
                }
            });
        }
        LocalDate last = facts.periods().get(facts.periods().size() - 1).to();
        Instant end = last.atTime(LocalTime.of(17, 0)).atZone(VietnamTime.ZONE).toInstant();
        return new DemoPlan(lanes(dossiers), new Lives(staff(volumes, catalogue, names), names, calendar, end));
    }

    /**
     * The dossiers by department and day, the earliest day first, within a lane in the order of submission. Codes are
     * counted per department and day, so lanes may run side by side and the codes are still the same in every run.
     */
    List<List<DemoDossier>> lanes() {
        return lanes;
    }

    /** How many dossiers there are. */
    int size() {
        return lanes.stream().mapToInt(List::size).sum();
    }

    /** What happens to a dossier. */
    List<DemoAct> life(DemoDossier dossier) {
        return lives.of(dossier);
    }

    /** The procedures that {@code department} takes in online on {@code day}, the catalogue's order. */
    static List<PublishedProcedure> online(Catalogue catalogue, Department department, LocalDate day) {
        return catalogue.procedures(day).stream()
                .filter(procedure -> procedure.serviceLevel() != ServiceLevel.INFORMATION
                        && procedure.departments().stream()
                                .anyMatch(each -> each.code().equals(department.code())))
                .toList();
    }

    /** Earlier procedures are drawn more often: most dossiers of a department are of few kinds. */
    private static PublishedProcedure draw(List<PublishedProcedure> procedures, RandomGenerator random) {
        int index = 0;
        while (index < procedures.size() - 1 && random.nextInt(3) == 0) {
            index++;
        }
        return procedures.get(index);
    }

    private static List<List<DemoDossier>> lanes(Collection<DemoDossier> dossiers) {
        Map<String, List<DemoDossier>> lanes = new TreeMap<>();
        for (DemoDossier dossier : dossiers) {
            String lane = VietnamTime.day(dossier.submittedAt()) + " "
                    + dossier.department().code();
            lanes.computeIfAbsent(lane, key -> new ArrayList<>()).add(dossier);
        }
        lanes.values()
                .forEach(lane -> lane.sort(
                        Comparator.comparing(DemoDossier::submittedAt).thenComparingInt(DemoDossier::number)));
        return List.copyOf(lanes.values());
    }

    private static Map<String, DemoStaff> staff(
            Map<Department, Integer> volumes, Catalogue catalogue, DemoNames names) {
        Map<String, DemoStaff> staff = new LinkedHashMap<>();
        int ordinal = 0;
        for (var known : catalogue.departments()) {
            ordinal++;
            Integer dossiers = volumes.get(known.department());
            if (dossiers != null) {
                staff.put(known.code(), DemoStaff.of(known.department(), ordinal, dossiers, names));
            }
        }
        return staff;
    }
}
