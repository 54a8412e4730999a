package vn.motcua.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.query.centre.Lives.HOA;
import static vn.motcua.query.centre.Lives.JUSTICE;
import static vn.motcua.query.centre.Lives.assigned;
import static vn.motcua.query.centre.Lives.by;
import static vn.motcua.query.centre.Lives.byImporter;
import static vn.motcua.query.centre.Lives.byReception;
import static vn.motcua.query.centre.Lives.imported;
import static vn.motcua.query.centre.Lives.received;
import static vn.motcua.query.centre.Lives.started;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.motcua.events.EventTypes;
import vn.motcua.events.VietnamTime;
import vn.motcua.events.dossier.CorrectableField;
import vn.motcua.events.dossier.CorrectionApproved;
import vn.motcua.events.dossier.DossierEvent;
import vn.motcua.events.dossier.DossierReceived;
import vn.motcua.events.dossier.DossierSubmitted;
import vn.motcua.query.centre.RandomCentre;
import vn.motcua.query.centre.TestCentre;
import vn.motcua.query.centre.Told;
import vn.motcua.query.projection.Colour;

@DisplayName("A department's month")
class DepartmentTimelineIT {

    private static final String CODE = "000.00.14.H56-210301-0001";
    private static final YearMonth MARCH = YearMonth.of(2021, 3);

    /** Midnight in Vietnam, when March begins there. */
    private static final Instant FIRST = Instant.parse("2021-02-28T17:00:00Z");

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

    private List<OfficerAction> replayed(String department, YearMonth month) {
        List<OfficerAction> actions = new ArrayList<>();
        timeline().replay(department, month, actions::add);
        return actions;
    }

    private DepartmentTimeline timeline() {
        centre.settled(OfficerTimeline.NAME);
        return new StoredDepartmentTimeline(centre.sql());
    }

    @Test
    void begins_and_ends_at_midnight_in_vietnam() {
        centre.happened(byReception(FIRST.minusSeconds(1)), received(CODE, JUSTICE, "Nguyễn Văn An", "x"));
        centre.happened(byReception(FIRST), assigned(CODE, 1, "Thẩm định", HOA));
        Instant april = Instant.parse("2021-03-31T17:00:00Z");
        centre.happened(by(HOA, "officer", april.minusSeconds(1)), started(CODE, 1, "Thẩm định", HOA));
        centre.happened(by(HOA, "officer", april), started(CODE, 1, "Thẩm định", HOA));

        assertThat(replayed(JUSTICE.code(), MARCH))
                .extracting(OfficerAction::type)
                .containsExactly("StepAssigned", "StepStarted");
    }

    @Test
    void follows_what_happened_and_not_when_it_was_written() {
        centre.happened(byImporter(FIRST.plusSeconds(50)), imported(CODE, "case-1"));
        centre.happened(byImporter(FIRST.plusSeconds(70)), assigned(CODE, 1, "later", HOA));
        centre.happened(byImporter(FIRST.plusSeconds(60)), assigned(CODE, 2, "earlier", HOA));

        assertThat(replayed(JUSTICE.code(), MARCH))
                .extracting(OfficerAction::stepName)
                .containsExactly(null, "earlier", "later");
    }

    @Test
    void knows_departments_to_which_something_happened_and_no_others() {
        centre.happened(byReception(FIRST), received(CODE, JUSTICE, "Nguyễn Văn An", "x"));

        assertThat(timeline().knows(JUSTICE.code())).isTrue();
        assertThat(timeline().knows("000.00.99.H56")).isFalse();
        assertThat(replayed(JUSTICE.code(), MARCH.plusMonths(1))).isEmpty();
    }

    @Test
    void holds_every_event_of_its_dossiers_once_over_many_pages() {
        List<Told> lives = new RandomCentre(41).lives(6_000);
        centre.happened(lives);
        List<String> expected = expected(lives, JUSTICE.code(), MARCH);

        List<OfficerAction> actions = replayed(JUSTICE.code(), MARCH);

        assertThat(expected).hasSizeGreaterThan(2_000);
        assertThat(actions)
                .extracting(action -> action.position() + " " + action.code() + " " + action.type())
                .isEqualTo(expected);
        assertThat(actions).extracting(OfficerAction::department).containsOnly(JUSTICE.code());
    }

    @Test
    void is_read_along_one_index_and_not_sorted() {
        String sql = StoredDepartmentTimeline.monthSql(Colour.GREEN);
        for (int number = 1; sql.contains("?"); number++) {
            sql = sql.replaceFirst("\\?", "\\$" + number);
        }
        String prepared = "PREPARE month AS " + sql;
        String plan = centre.sql().execute((Connection connection) -> {
            try (Statement statement = connection.createStatement()) {
                // The planner would rather sort the few rows of a test.
                statement.execute("SET enable_seqscan = off");
                statement.execute("SET enable_bitmapscan = off");
                statement.execute("SET plan_cache_mode = force_generic_plan");
                statement.execute(prepared);
                StringBuilder lines = new StringBuilder();
                try (ResultSet rows = statement.executeQuery("EXPLAIN EXECUTE month(NULL, NULL, NULL, NULL, NULL)")) {
                    while (rows.next()) {
                        lines.append(rows.getString(1)).append('\n');
                    }
                }
                statement.execute("DEALLOCATE month");
                statement.execute("RESET ALL");
                return lines.toString();
            }
        });

        assertThat(plan).contains("officer_action_green_department").doesNotContainPattern("Sort +\\(cost");
    }

    /** Told once more without a read model: position, code and type of what happened, in order of happening. */
    private static List<String> expected(List<Told> lives, String department, YearMonth month) {
        record Line(Instant at, long position, String text) {}
        Map<String, String> departments = new HashMap<>();
        List<Line> lines = new ArrayList<>();
        for (int position = 0; position < lives.size(); position++) {
            DossierEvent event = lives.get(position).event();
            Instant at = lives.get(position).provenance().occurredAt();
            if (event instanceof DossierReceived received) {
                departments.put(event.code(), received.department().code());
            } else if (event instanceof DossierSubmitted submitted) {
                departments.put(event.code(), submitted.department().code());
            } else if (event instanceof CorrectionApproved correction
                    && correction.field() == CorrectableField.DEPARTMENT) {
                departments.put(event.code(), correction.after().split("\\|")[0]);
            }
            if (department.equals(departments.get(event.code()))
                    && VietnamTime.month(at).equals(month)) {
                String type = EventTypes.name(event.getClass());
                lines.add(new Line(at, position, position + " " + event.code() + " " + type));
            }
        }
        return lines.stream()
                .sorted(Comparator.comparing(Line::at).thenComparing(Line::position))
                .map(Line::text)
                .toList();
    }
}
