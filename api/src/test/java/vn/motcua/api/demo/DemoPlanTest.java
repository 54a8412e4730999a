package vn.motcua.api.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.command.calendar.CalendarFile;
import vn.motcua.command.calendar.WorkingCalendar;
import vn.motcua.command.catalogue.CatalogueFile;
import vn.motcua.events.VietnamTime;

@DisplayName("The plan of the demonstration")
class DemoPlanTest {

    private static final WorkingCalendar CALENDAR = CalendarFile.bundled();
    private static final DemoPlan PLAN = plan(1);

    @Test
    void has_exactly_the_published_intake_of_2021_for_the_six_departments_and_over_16_000_in_all() {
        Map<String, Long> byDepartment = dossiers().stream()
                .filter(dossier -> VietnamTime.day(dossier.submittedAt()).getYear() == 2021)
                .collect(groupingBy(dossier -> dossier.department().name(), counting()));

        assertThat(byDepartment)
                .containsEntry("Sở Tư pháp", 8_117L)
                .containsEntry("Sở Công Thương", 3_120L)
                .containsEntry("Sở Y tế", 1_361L)
                .containsEntry("Sở Giao thông - Vận tải", 1_253L)
                .containsEntry("Sở Lao động - Thương binh và Xã hội", 500L)
                .containsEntry("Sở Nông nghiệp và Phát triển nông thôn", 279L)
                .hasSizeGreaterThan(10);
        assertThat(byDepartment.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(16_130);
    }

    @Test
    void has_1_473_dossiers_in_the_same_months_of_2020() {
        assertThat(dossiers())
                .filteredOn(dossier -> VietnamTime.day(dossier.submittedAt()).getYear() == 2020)
                .hasSize(1_473);
        assertThat(dossiers())
                .allSatisfy(dossier -> assertThat(
                                VietnamTime.day(dossier.submittedAt()).getMonthValue())
                        .isBetween(1, 4));
    }

    @Test
    void acts_only_on_working_days_in_working_hours_and_always_forward_in_time() {
        for (DemoDossier dossier : dossiers()) {
            Instant before = Instant.MIN;
            for (DemoAct act : PLAN.life(dossier)) {
                LocalDateTime local = LocalDateTime.ofInstant(act.at(), VietnamTime.ZONE);
                LocalTime time = local.toLocalTime();
                boolean morning = !time.isBefore(LocalTime.of(7, 0)) && time.isBefore(LocalTime.of(11, 30));
                boolean afternoon = !time.isBefore(LocalTime.of(13, 30)) && time.isBefore(LocalTime.of(17, 0));
                assertThat(CALENDAR.isWorkingDay(local.toLocalDate()) && (morning || afternoon))
                        .as("%s is in working hours", local)
                        .isTrue();
                assertThat(act.at()).isAfter(before);
                before = act.at();
            }
        }
    }

    @Test
    void is_the_same_every_time() {
        DemoPlan again = plan(1);

        assertThat(again.lanes()).isEqualTo(PLAN.lanes());
        DemoDossier dossier = dossiers().get(4_711);
        assertThat(again.life(dossier))
                .extracting(DemoAct::at, DemoAct::by)
                .isEqualTo(PLAN.life(dossier).stream()
                        .map(act -> org.assertj.core.groups.Tuple.tuple(act.at(), act.by()))
                        .toList());
    }

    @Test
    void numbers_each_dossier_once_and_keeps_one_department_and_day_in_a_lane() {
        Set<Integer> numbers = new HashSet<>();
        for (List<DemoDossier> lane : PLAN.lanes()) {
            assertThat(lane.stream()
                            .map(dossier -> VietnamTime.day(dossier.submittedAt())
                                    + dossier.department().code())
                            .distinct())
                    .hasSize(1);
            assertThat(lane).isSortedAccordingTo(java.util.Comparator.comparing(DemoDossier::submittedAt));
            lane.forEach(dossier -> numbers.add(dossier.number()));
        }
        assertThat(numbers).hasSize(17_603).hasSize(PLAN.size());
    }

    @Test
    void can_be_scaled_down_without_losing_a_department() {
        DemoPlan small = plan(0.01);

        assertThat(small.size()).isBetween(150, 250);
        assertThat(small.lanes().stream()
                        .flatMap(List::stream)
                        .map(DemoDossier::department)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(dossiers().stream()
                        .map(DemoDossier::department)
                        .distinct()
                        .toList());
    }

    @Test
    void draws_every_course_about_as_often_as_it_says() {
        java.util.random.RandomGenerator random = new java.util.SplittableRandom(1);
        Map<Course, Integer> drawn = new EnumMap<>(Course.class);
        for (int i = 0; i < 100_000; i++) {
            drawn.merge(Course.draw(random), 1, Integer::sum);
        }

        assertThat(drawn).containsOnlyKeys(Course.values());
        assertThat(drawn.get(Course.ON_TIME)).isBetween(55_000, 57_000);
        assertThat(drawn.get(Course.STOPPED)).isBetween(1_200, 1_800);
    }

    private static List<DemoDossier> dossiers() {
        List<DemoDossier> all = new ArrayList<>();
        PLAN.lanes().forEach(all::addAll);
        return all;
    }

    private static DemoPlan plan(double scale) {
        return DemoPlan.of(DemoFacts.load(), CatalogueFile.bundled(), CALENDAR, scale);
    }
}
