package vn.motcua.query.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.RECORD;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byApplicant;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.citizen;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.submitted;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierRefused;
import vn.motcua.events.dossier.DossierStatus;
import vn.motcua.events.dossier.ResultRecalled;
import vn.motcua.events.dossier.SupplementProvided;
import vn.motcua.events.dossier.SupplementRequested;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.processing.Processing.Figures;
import vn.motcua.query.processing.ProcessingStatistics.Grouping;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.statistics.IntakeStatistics;

@DisplayName("The processing statistics")
class ProcessingStatisticsIT {

    private static final YearMonth JANUARY = YearMonth.of(2021, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2021, 2);
    private static final YearMonth MARCH = YearMonth.of(2021, 3);
    private static final Instant INTAKE = Instant.parse("2021-01-20T02:00:00Z");
    private static final Instant DUE = Instant.parse("2021-02-10T09:00:00Z");

    private TestCentre centre;
    private ProcessingStatistics statistics;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
        statistics = new StoredProcessingStatistics(
                centre.sql().getDataSource(),
                new DataSourceTransactionManager(centre.sql().getDataSource()),
                // Round the clock, so that the hours can be told from the instants.
                (department, from, to) ->
                        OptionalLong.of(Duration.between(from, to).toSeconds()),
                centre::head,
                Clock.fixed(TestCentre.NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static String code(int number) {
        return "000.00.14.H56-210120-%04d".formatted(number);
    }

    private void takenIn(int number, Channel channel) {
        centre.happened(
                byReception(INTAKE),
                received(code(number), JUSTICE, channel, citizen("Nguyễn Văn An"), "x", DUE),
                assigned(code(number), 1, "Thẩm định", HOA));
    }

    private void finished(int number, Instant at) {
        centre.happened(by(BINH, "head", at), granted(code(number)));
    }

    private Processing report(YearMonth from, YearMonth to, Grouping... groupings) {
        centre.settled(ProcessingStatistics.NAME);
        Set<Grouping> chosen = EnumSet.noneOf(Grouping.class);
        chosen.addAll(List.of(groupings));
        return statistics.report(from, to, chosen);
    }

    private void asksForMore(int number, Instant from, Instant to, Instant dueAt) {
        centre.happened(
                by(HOA, "officer", from),
                new SupplementRequested(code(number), List.of(), "Thiếu", DossierStatus.IN_PROGRESS, null));
        if (to != null) {
            centre.happened(
                    byReception(to),
                    new SupplementProvided(code(number), List.of(), DossierStatus.IN_PROGRESS, dueAt, null));
        }
    }

    @Test
    void tell_early_from_on_time_and_late_by_the_day_and_balance() {
        takenIn(1, Channel.COUNTER);
        takenIn(2, Channel.POSTAL);
        takenIn(3, Channel.EMAIL);
        takenIn(4, Channel.COUNTER);
        finished(1, Instant.parse("2021-02-09T10:00:00Z"));
        finished(2, Instant.parse("2021-02-10T16:59:59Z"));
        finished(3, Instant.parse("2021-02-10T17:00:00Z"));
        centre.happened(byApplicant(INTAKE), submitted(code(5), JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(INTAKE), new DossierRefused(code(5), "Không thuộc thẩm quyền", null));

        Figures january = report(JANUARY, JANUARY).totals();
        assertThat(january.received()).isEqualTo(5);
        assertThat(january.receivedOnline()).isEqualTo(1);
        assertThat(january.receivedDirectly()).isEqualTo(3);
        assertThat(january.receivedOtherwise()).isEqualTo(1);
        assertThat(january.refused()).isEqualTo(1);
        assertThat(january.inProgress()).isEqualTo(4);
        assertThat(january.inTime()).isEqualTo(4);
        Figures february = report(FEBRUARY, FEBRUARY).totals();
        assertThat(february.received()).isZero();
        assertThat(february.carriedOver()).isEqualTo(4);
        assertThat(List.of(february.early(), february.onTime(), february.late()))
                .containsOnly(1L);
        assertThat(february.overdue()).isEqualTo(1);
        assertThat(report(JANUARY, MARCH).totals().finished()).isEqualTo(3);
    }

    @Test
    void give_the_mean_and_the_median_without_the_time_in_which_the_clock_stood_still() {
        for (int number = 1; number <= 3; number++) {
            takenIn(number, Channel.COUNTER);
        }
        asksForMore(1, INTAKE.plusSeconds(3_600), INTAKE.plusSeconds(7_200), DUE);
        finished(1, INTAKE.plusSeconds(3 * 3_600));
        finished(2, INTAKE.plusSeconds(4 * 3_600));
        finished(3, INTAKE.plusSeconds(9 * 3_600));

        Figures figures = report(JANUARY, JANUARY).totals();

        assertThat(figures.meanWorkingHours()).isEqualTo(5.0);
        assertThat(figures.medianWorkingHours()).isEqualTo(4.0);
        assertThat(report(FEBRUARY, FEBRUARY).totals().meanWorkingHours()).isNull();
    }

    @Test
    void count_more_than_one_supplement_request_as_late_under_decision_766_only() {
        takenIn(1, Channel.COUNTER);
        takenIn(2, Channel.COUNTER);
        asksForMore(1, INTAKE.plusSeconds(60), INTAKE.plusSeconds(120), DUE);
        asksForMore(2, INTAKE.plusSeconds(60), INTAKE.plusSeconds(120), DUE);
        asksForMore(2, INTAKE.plusSeconds(180), INTAKE.plusSeconds(240), DUE);
        finished(1, INTAKE.plusSeconds(3_600));
        finished(2, INTAKE.plusSeconds(3_600));

        Figures figures = report(JANUARY, JANUARY).totals();

        assertThat(figures.early()).isEqualTo(2);
        assertThat(figures.late()).isZero();
        assertThat(figures.moreThanOneSupplement()).isEqualTo(1);
        assertThat(figures.lateUnderDecision766()).isEqualTo(1);
    }

    @Test
    void call_a_paused_dossier_overdue_only_if_it_was_when_its_clock_stopped() {
        takenIn(1, Channel.COUNTER);
        takenIn(2, Channel.COUNTER);
        asksForMore(1, DUE.minus(Duration.ofDays(1)), null, null);
        asksForMore(2, DUE.plus(Duration.ofDays(1)), null, null);

        Figures march = report(MARCH, MARCH).totals();

        assertThat(march.paused()).isEqualTo(2);
        assertThat(march.inTime()).isEqualTo(1);
        assertThat(march.overdue()).isEqualTo(1);
        assertThat(report(JANUARY, JANUARY).totals().paused()).isZero();
    }

    @Test
    void are_right_after_a_recall_and_a_correction_also_in_months_that_are_over() {
        takenIn(1, Channel.COUNTER);
        finished(1, INTAKE.plusSeconds(3_600));
        assertThat(report(JANUARY, JANUARY).totals().finished()).isEqualTo(1);
        centre.happened(
                by(BINH, "head", DUE),
                new ResultRecalled(code(1), "Sai tên"),
                new CorrectionApproved(
                        code(1),
                        1,
                        CorrectableField.DEPARTMENT,
                        JUSTICE.code(),
                        TRANSPORT.code() + "|" + TRANSPORT.name()),
                new CorrectionApproved(code(1), 2, CorrectableField.CHANNEL, "COUNTER", "ONLINE"));

        Processing january = report(JANUARY, JANUARY, Grouping.DEPARTMENT, Grouping.PROCEDURE, Grouping.OFFICER);

        assertThat(january.rows()).singleElement().satisfies(row -> {
            assertThat(row.department()).isEqualTo(new CodedName(TRANSPORT.code(), TRANSPORT.name()));
            assertThat(row.procedure()).isEqualTo(new CodedName(RECORD.code(), RECORD.name()));
            assertThat(row.officer()).isEqualTo(new CodedName(HOA.id(), HOA.name()));
            assertThat(row.month()).isNull();
            assertThat(row.figures().finished()).isZero();
            assertThat(row.figures().inProgress()).isEqualTo(1);
            assertThat(row.figures().receivedOnline()).isEqualTo(1);
        });
        assertThat(january.position()).isEqualTo(centre.head());
    }

    @Test
    void balance_month_by_month_and_receive_what_the_intake_statistics_receive() {
        centre.happened(new RandomCentre(91).lives(800));
        YearMonth first = YearMonth.of(2020, 1);

        Processing report = report(first, MARCH, Grouping.DEPARTMENT, Grouping.MONTH);

        assertThat(report.rows()).hasSizeGreaterThan(6).allSatisfy(row -> balances(row.figures()));
        balances(report.totals());
        assertThat(report.rows().stream().map(Processing.Row::month)).allMatch(month -> !month.isAfter(MARCH));
        long intake = centre.settled(IntakeStatistics.NAME)
                .models()
                .statistics()
                .rows(first, MARCH, null, null)
                .totals()
                .received();
        assertThat(sum(report, Figures::received))
                .isEqualTo(intake)
                .isEqualTo(report.totals().received());
        assertThat(sum(report, Figures::finished))
                .isEqualTo(report.totals().finished())
                .isPositive();
        assertThat(sum(report, Figures::withdrawn)).isEqualTo(report.totals().withdrawn());
        assertThat(report(YearMonth.of(2021, 4), YearMonth.of(2021, 5)).totals().carriedOver())
                .isZero();
    }

    @Test
    void refuse_a_span_that_ends_before_it_begins() {
        assertThatThrownBy(() -> report(FEBRUARY, JANUARY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void balances(Figures figures) {
        assertThat(figures.received() + figures.carriedOver())
                .isEqualTo(figures.finished()
                        + figures.withdrawn()
                        + figures.stopped()
                        + figures.refused()
                        + figures.inProgress());
        assertThat(figures.paused()).isLessThanOrEqualTo(figures.inProgress());
    }

    private static long sum(Processing report, ToLongFunction<Figures> figure) {
        return report.rows().stream()
                .mapToLong(row -> figure.applyAsLong(row.figures()))
                .sum();
    }
}
