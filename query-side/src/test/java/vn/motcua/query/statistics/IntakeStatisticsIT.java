package vn.motcua.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byApplicant;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.submitted;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierAccepted;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.query.centre.Lives;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.centre.Told;
import vn.motcua.query.projection.CodedName;

@DisplayName("The intake statistics")
class IntakeStatisticsIT {

    private static final YearMonth JANUARY = YearMonth.of(2021, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2021, 2);
    private static final String CODE = "000.00.14.H56-210131-0001";

    private TestCentre centre;

    @BeforeEach
    void open() {
        centre = TestCentre.withoutSearch();
        centre.start();
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private Intake rows(YearMonth from, YearMonth to) {
        return centre.settled(IntakeStatistics.NAME).models().statistics().rows(from, to, null, null);
    }

    @Test
    void counts_an_online_dossier_once_in_the_month_in_vietnam_of_its_submission() {
        Instant lastEveningOfJanuaryInUtc = Instant.parse("2021-01-31T17:00:00Z");
        centre.happened(byApplicant(lastEveningOfJanuaryInUtc), submitted(CODE, JUSTICE, "Nguyễn Văn An", "x"));
        long last = centre.happened(
                byReception(lastEveningOfJanuaryInUtc.plusSeconds(90)),
                new DossierAccepted(CODE, Lives.RECORD, null, null));

        Intake intake = rows(JANUARY, FEBRUARY);

        assertThat(intake.rows())
                .containsExactly(
                        new Intake.Row(new CodedName(JUSTICE.code(), JUSTICE.name()), FEBRUARY, Channel.ONLINE, 1));
        assertThat(intake.totals().received()).isEqualTo(1);
        assertThat(intake.position()).isEqualTo(last);
        assertThat(rows(JANUARY, JANUARY).rows()).isEmpty();
    }

    @Test
    void moves_a_dossier_whose_department_and_channel_were_corrected() {
        centre.happened(
                byReception(Instant.parse("2021-01-20T02:00:00Z")), received(CODE, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(
                by(BINH, "head", Instant.parse("2021-02-20T02:00:00Z")),
                new CorrectionApproved(
                        CODE,
                        1,
                        CorrectableField.DEPARTMENT,
                        JUSTICE.code(),
                        TRANSPORT.code() + "|" + TRANSPORT.name()),
                new CorrectionApproved(CODE, 2, CorrectableField.CHANNEL, "COUNTER", "POSTAL"));

        assertThat(rows(JANUARY, FEBRUARY).rows())
                .containsExactly(
                        new Intake.Row(new CodedName(TRANSPORT.code(), TRANSPORT.name()), JANUARY, Channel.POSTAL, 1));
    }

    @Test
    void narrows_to_a_department_and_a_channel() {
        Instant at = Instant.parse("2021-01-20T02:00:00Z");
        centre.happened(byReception(at), received(CODE, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(at), received("000.00.06.H56-210131-0001", TRANSPORT, "Nguyễn Văn An", "x"));
        centre.happened(byApplicant(at), submitted("000.00.06.H56-210131-0002", TRANSPORT, "Nguyễn Văn An", "x"));
        centre.settled(IntakeStatistics.NAME);

        Intake narrowed = centre.models().statistics().rows(JANUARY, JANUARY, TRANSPORT.code(), Channel.ONLINE);

        assertThat(narrowed.totals().received()).isEqualTo(1);
        assertThat(narrowed.totals().byDepartment()).containsExactly(Map.entry(TRANSPORT.code(), 1L));
        assertThat(centre.models()
                        .statistics()
                        .rows(JANUARY, JANUARY, TRANSPORT.code(), null)
                        .rows())
                .hasSize(2);
    }

    @Test
    void refuses_a_span_that_ends_before_it_begins() {
        assertThatThrownBy(() -> centre.models().statistics().rows(FEBRUARY, JANUARY, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equals_an_independent_count_of_two_thousand_random_dossiers() {
        List<Told> lives = new RandomCentre(42).lives(2_000);
        centre.happened(lives);

        Intake intake = rows(YearMonth.of(2020, 1), YearMonth.of(2022, 1));

        Map<String, Long> counted = new TreeMap<>();
        intake.rows()
                .forEach(row ->
                        counted.put(row.department().code() + " " + row.month() + " " + row.channel(), row.received()));
        assertThat(counted).isEqualTo(independentCount(lives));
        assertThat(intake.totals().received()).isEqualTo(2_000);
        assertThat(intake.totals().byMonth().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2_000);
        assertThat(intake.totals().byDepartment().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2_000);
        assertThat(intake.totals().byChannel().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(2_000);
    }

    /** Straight from the list of events: the first event gives the month, the last word on the rest wins. */
    private static Map<String, Long> independentCount(List<Told> lives) {
        Map<String, String[]> dossiers = new HashMap<>();
        for (Told told : lives) {
            ZonedDateTime at = told.provenance().occurredAt().atZone(VietnamTime.ZONE);
            String month = "%d-%02d".formatted(at.getYear(), at.getMonthValue());
            if (told.event() instanceof DossierSubmitted event) {
                dossiers.put(event.code(), new String[] {event.department().code(), month, "ONLINE"});
            } else if (told.event() instanceof DossierReceived event) {
                dossiers.put(event.code(), new String[] {
                    event.department().code(), month, event.channel().name()
                });
            } else if (told.event() instanceof CorrectionApproved event) {
                int column = event.field() == CorrectableField.CHANNEL ? 2 : 0;
                dossiers.get(event.code())[column] = event.after().split("\\|")[0];
            }
        }
        Map<String, Long> counts = new TreeMap<>();
        dossiers.values().forEach(cell -> counts.merge(String.join(" ", cell), 1L, Long::sum));
        return counts;
    }
}
