package vn.motcua.query.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.query.centre.Lives.BINH;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.RECORD;
import static vn.motcua.query.centre.Lives.TRANSPORT;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byImporter;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.completed;
import static vn.motcua.query.centre.Lives.granted;
import static vn.motcua.query.centre.Lives.imported;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.secret;
import static vn.motcua.query.centre.Lives.started;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.dossier.ApplicantDataErased;
import vn.motcua.events.dossier.Channel;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierStopped;
import vn.motcua.events.dossier.StepAssigned;
import vn.motcua.events.dossier.StepCompleted;
import vn.motcua.events.dossier.StepStarted;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.centre.Told;
import vn.motcua.query.eventlog.LogSelection.Detail;
import vn.motcua.query.eventlog.LoggedEvent.Transition;
import vn.motcua.query.projection.CodedName;
import vn.motcua.query.projection.Colour;

@DisplayName("The event log")
class EventLogIT {

    private static final String CODE = "000.00.14.H56-210301-0001";
    private static final String OTHER = "000.00.14.H56-210301-0002";
    private static final Instant MORNING = Instant.parse("2021-03-01T02:00:00Z");

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

    @Test
    void tells_of_a_dossier_what_it_is_and_of_its_steps_who_did_them_and_when() {
        centre.happened(byImporter(MORNING), imported(CODE, "case-1"));
        centre.happened(byImporter(hour(1)), assigned(CODE, 1, "Confirmation", HOA));
        centre.happened(byImporter(hour(2)), started(CODE, 1, "Confirmation", HOA));
        long last = centre.happened(byImporter(hour(3)), completed(CODE, 1, "Confirmation", HOA));
        centre.happened(byImporter(hour(4)), granted(CODE));

        LoggedDossier dossier = read(steps()).get(0);

        assertThat(dossier)
                .usingRecursiveComparison()
                .ignoringFields("events")
                .isEqualTo(new LoggedDossier(
                        CODE,
                        "case-1",
                        new CodedName(JUSTICE.code(), JUSTICE.name()),
                        Channel.EMAIL,
                        new CodedName(RECORD.code(), RECORD.name()),
                        MORNING,
                        null,
                        hour(4),
                        false,
                        List.of()));
        assertThat(dossier.events())
                .extracting(event -> event.transition().orElseThrow())
                .containsExactly(Transition.SCHEDULE, Transition.START, Transition.COMPLETE);
        LoggedEvent completion = dossier.events().get(2);
        assertThat(completion)
                .usingRecursiveComparison()
                .ignoringFields("recordedAt")
                .isEqualTo(new LoggedEvent(
                        last,
                        "StepCompleted",
                        1,
                        "Confirmation",
                        HOA.id(),
                        HOA.group(),
                        "importer",
                        "importer",
                        JUSTICE.code(),
                        hour(3),
                        null,
                        true));
    }

    @Test
    void holds_every_event_when_asked_for_everything() {
        centre.happened(byReception(MORNING), received(CODE, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(hour(1)), assigned(CODE, 1, "Thẩm định", HOA));
        centre.happened(by(BINH, "head", hour(2)), new DossierStopped(CODE, "thiếu giấy tờ"));
        centre.happened(byReception(MORNING), secret(OTHER));

        List<LoggedDossier> log = read(selection(Detail.EVERYTHING, null, null, null, null));

        assertThat(log).extracting(LoggedDossier::code).containsExactly(CODE, OTHER);
        assertThat(log.get(0).events())
                .extracting(LoggedEvent::type)
                .containsExactly("DossierReceived", "StepAssigned", "DossierStopped");
        assertThat(log.get(0).resultAt()).as("it was stopped").isNull();
        assertThat(log.get(1).events().get(0).transition()).isEmpty();
    }

    @Test
    void is_limited_to_a_span_a_department_a_procedure_and_a_position() {
        centre.happened(byReception(MORNING), received(CODE, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(MORNING), received(OTHER, TRANSPORT, "Nguyễn Văn An", "x"));
        centre.happened(byReception(hour(1)), assigned(CODE, 1, "Thẩm định", HOA));
        long first = centre.happened(byReception(hour(2)), assigned(OTHER, 1, "Thẩm định", HOA));
        centre.happened(by(HOA, "officer", hour(3)), started(CODE, 1, "Thẩm định", HOA));

        assertThat(told(selection(Detail.STEPS, hour(1), hour(3), null, null)))
                .containsExactly(CODE + " StepAssigned", OTHER + " StepAssigned");
        assertThat(told(selection(Detail.STEPS, null, null, JUSTICE.code(), null)))
                .containsExactly(CODE + " StepAssigned", CODE + " StepStarted");
        assertThat(told(selection(Detail.STEPS, hour(2), null, null, RECORD.code())))
                .containsExactly(CODE + " StepStarted");
        assertThat(told(new LogSelection(Detail.STEPS, null, null, null, null, first)))
                .containsExactly(CODE + " StepAssigned", OTHER + " StepAssigned");
        assertThat(told(selection(Detail.STEPS, null, null, "000.00.99.H56", null)))
                .isEmpty();
    }

    @Test
    void shows_a_corrected_department_and_an_erasure_as_they_stand_and_steps_in_the_order_of_their_time() {
        centre.happened(byImporter(MORNING), imported(CODE, "case-1"));
        centre.happened(byImporter(hour(5)), completed(CODE, 1, "Later", HOA));
        centre.happened(byImporter(hour(1)), completed(CODE, 2, "Earlier", HOA));
        centre.happened(
                byReception(hour(6)),
                new CorrectionApproved(
                        CODE,
                        1,
                        CorrectableField.DEPARTMENT,
                        JUSTICE.code(),
                        TRANSPORT.code() + "|" + TRANSPORT.name()));
        centre.happened(byReception(hour(7)), new ApplicantDataErased(CODE, "Luật BVDLCN", "yêu cầu"));

        LoggedDossier dossier = read(steps()).get(0);

        assertThat(dossier.events()).extracting(LoggedEvent::stepName).containsExactly("Earlier", "Later");
        assertThat(dossier.department().code()).isEqualTo(TRANSPORT.code());
        assertThat(dossier.events()).extracting(LoggedEvent::department).containsOnly(JUSTICE.code());
        assertThat(dossier.erased()).isTrue();
    }

    @Test
    void gives_out_more_than_a_page_with_each_dossier_once_and_whole() {
        List<Told> lives = new RandomCentre(9).lives(900);
        centre.happened(lives);
        long expected = lives.stream()
                .filter(told -> told.event() instanceof StepAssigned
                        || told.event() instanceof StepStarted
                        || told.event() instanceof StepCompleted)
                .count();

        List<LoggedDossier> log = read(steps());

        assertThat(log).extracting(LoggedDossier::code).doesNotHaveDuplicates().isSorted();
        assertThat(log.stream().flatMap(dossier -> dossier.events().stream()).map(LoggedEvent::position))
                .hasSize((int) expected)
                .doesNotHaveDuplicates();
        assertThat(expected).isGreaterThan(2_000);
    }

    @Test
    void shows_the_steps_of_named_dossiers() {
        centre.happened(byImporter(MORNING), imported(CODE, "case-1"));
        centre.happened(byImporter(hour(1)), assigned(CODE, 1, "Confirmation", HOA));
        centre.happened(byImporter(MORNING), imported(OTHER, "case-2"));
        List<LoggedDossier> log = read(steps());

        StoredEventLog stored = new StoredEventLog(centre.sql());
        assertThat(stored.steps(List.of(CODE, OTHER, "unknown"))).isEqualTo(Map.of(CODE, log.get(0)));
        assertThat(stored.steps(List.of())).isEmpty();
    }

    @Test
    void reads_a_page_by_index_and_sorts_nothing() {
        centre.settled("timeline");
        String sql = StoredEventLog.sql(Colour.BLUE, Colour.BLUE, selection(Detail.STEPS, null, null, "x", "y"));
        String plan = centre.sql().execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                // The planner would rather sort the few rows of a test.
                statement.execute("SET enable_seqscan = off");
                statement.execute("SET enable_bitmapscan = off");
                statement.execute("SET enable_hashjoin = off");
                statement.execute("SET enable_mergejoin = off");
                statement.execute("SET enable_sort = off");
                StringBuilder lines = new StringBuilder();
                try (ResultSet rows = statement.executeQuery("EXPLAIN "
                        + sql.replaceFirst("\\?, \\?", "'a', 1")
                                .replaceFirst("\\?", "99")
                                .replaceFirst("\\?", "'2021-01-01'")
                                .replaceFirst("\\?", "'2021-02-01'")
                                .replaceFirst("\\?", "'x'")
                                .replaceFirst("\\?", "'y'")
                                .replaceFirst("\\?", "2000"))) {
                    while (rows.next()) {
                        lines.append(rows.getString(1)).append('\n');
                    }
                }
                statement.execute("RESET ALL");
                return lines.toString();
            }
        });

        assertThat(plan).contains("officer_action_blue_code").doesNotContain("Seq Scan", "Sort Key");
    }

    private List<String> told(LogSelection selection) {
        return read(selection).stream()
                .flatMap(dossier -> dossier.events().stream().map(event -> dossier.code() + " " + event.type()))
                .toList();
    }

    private List<LoggedDossier> read(LogSelection selection) {
        EventLog.READ_MODELS.forEach(centre::settled);
        List<LoggedDossier> log = new ArrayList<>();
        EventLog stored = new StoredEventLog(centre.sql());
        stored.read(selection, log::addAll);
        assertThat(log.stream().mapToLong(dossier -> dossier.events().size()).sum())
                .isEqualTo(stored.count(selection));
        return log;
    }

    private static LogSelection steps() {
        return selection(Detail.STEPS, null, null, null, null);
    }

    private static LogSelection selection(
            Detail detail, Instant from, Instant to, String department, String procedure) {
        return new LogSelection(detail, from, to, department, procedure, Long.MAX_VALUE);
    }

    private static Instant hour(int hours) {
        return MORNING.plus(Duration.ofHours(hours));
    }
}
